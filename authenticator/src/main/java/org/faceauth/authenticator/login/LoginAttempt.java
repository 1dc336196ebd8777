package org.faceauth.authenticator.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.faceauth.authenticator.liveness.Evidence;
import org.faceauth.authenticator.liveness.EvidenceNote;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/** What the authentication session remembers of a face login, as notes. */
final class LoginAttempt {
    private static final String DEPARTMENT = "face.login.department";
    private static final String TRIES = "face.login.tries";
    private static final String EVIDENCE = "face.login.evidence";
    private static final String RECOGNITION = "face.login.recognition";

    private final AuthenticationSessionModel session;

    LoginAttempt(AuthenticationSessionModel session) {
        this.session = session;
    }

    Optional<String> departmentId() {
        return Optional.ofNullable(session.getAuthNote(DEPARTMENT));
    }

    void chooseDepartment(String departmentId) {
        session.setAuthNote(DEPARTMENT, departmentId);
    }

    void forgetDepartment() {
        session.removeAuthNote(DEPARTMENT);
    }

    /** Failed tries of this session. */
    int tries() {
        String tries = session.getAuthNote(TRIES);
        return tries == null ? 0 : Integer.parseInt(tries);
    }

    void countTry() {
        session.setAuthNote(TRIES, Integer.toString(tries() + 1));
    }

    /** A new challenge has begun: nothing of an earlier one counts. */
    void begin(Evidence evidence) {
        remember(evidence, Recognition.NONE);
    }

    Optional<Evidence> evidence() {
        return EvidenceNote.read(session.getAuthNote(EVIDENCE));
    }

    Recognition recognition() {
        String note = session.getAuthNote(RECOGNITION);
        try {
            return note == null ? Recognition.NONE : JsonSerialization.mapper.readValue(note, Recognition.class);
        } catch (JsonProcessingException e) {
            return Recognition.NONE;
        }
    }

    void remember(Evidence evidence, Recognition recognition) {
        session.setAuthNote(EVIDENCE, EvidenceNote.write(evidence));
        try {
            session.setAuthNote(RECOGNITION, JsonSerialization.mapper.writeValueAsString(recognition));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recognition holds only ids and numbers", e);
        }
    }

    /** Evidence and candidate go as soon as there is a verdict. */
    void end() {
        session.removeAuthNote(EVIDENCE);
        session.removeAuthNote(RECOGNITION);
    }
}
