package org.faceauth.authenticator.enrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.faceauth.authenticator.consent.Consent;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What the required action keeps in the authentication session, and how it is erased. */
final class EnrolmentNotes {
    private static final String NOTICE = "face.enrol.notice";
    private static final String CONSENT = "face.enrol.consent";
    private static final String PROGRESS = "face.enrol.progress";
    private static final String TRIES = "face.enrol.tries";
    private static final String DONE = "face.enrol.done";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AuthenticationSessionModel session;

    EnrolmentNotes(AuthenticationSessionModel session) {
        this.session = session;
    }

    /** Remembers the text that is shown. */
    void shown(Optional<String> noticeSha256) {
        session.setAuthNote(NOTICE, noticeSha256.orElse(""));
    }

    /** SHA-256 of the text that was shown, null where it wasn't available. */
    String shownNotice() {
        String hash = session.getAuthNote(NOTICE);
        return hash == null || hash.isEmpty() ? null : hash;
    }

    void consent(Consent consent) {
        session.setAuthNote(CONSENT, write(consent));
    }

    Optional<Consent> consent() {
        return read(CONSENT, Consent.class);
    }

    void progress(Enrolment enrolment) {
        session.setAuthNote(PROGRESS, write(enrolment));
    }

    Optional<Enrolment> progress() {
        return read(PROGRESS, Enrolment.class);
    }

    /** Erases the captures. */
    void discardProgress() {
        session.removeAuthNote(PROGRESS);
    }

    int tries() {
        String tries = session.getAuthNote(TRIES);
        return tries == null ? 0 : Integer.parseInt(tries);
    }

    void countTry() {
        session.setAuthNote(TRIES, Integer.toString(tries() + 1));
    }

    /** The template is stored; only the page that says so is left. */
    void done(int captures) {
        clear();
        session.setAuthNote(DONE, Integer.toString(captures));
    }

    /** How many captures the stored template is made of; empty while there is none. */
    OptionalInt done() {
        String captures = session.getAuthNote(DONE);
        return captures == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(captures));
    }

    /** Erases everything but the count of tries, which outlives the action so that leaving it doesn't reset it. */
    void clear() {
        List.of(NOTICE, CONSENT, PROGRESS, DONE).forEach(session::removeAuthNote);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an enrolment note is not written", e);
        }
    }

    private <T> Optional<T> read(String note, Class<T> type) {
        String json = session.getAuthNote(note);
        if (json == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            // Without the cause: Jackson's messages quote the input.
            throw new IllegalStateException("the note " + note + " can't be read");
        }
    }
}
