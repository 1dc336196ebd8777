package org.faceauth.authenticator.enrol;

import jakarta.ws.rs.core.MultivaluedMap;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.faceauth.authenticator.config.FaceServices;
import org.faceauth.authenticator.consent.Consent;
import org.faceauth.authenticator.consent.ConsentNotice;
import org.faceauth.authenticator.frames.FrameChallenge;
import org.faceauth.authenticator.frames.FrameChallenges;
import org.faceauth.authenticator.frames.FrameHandler;
import org.faceauth.authenticator.inference.EngineInfo;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The steps of an enrolment, from what is in the session to the next page. */
final class EnrolSteps {
    private static final Logger LOG = Logger.getLogger(EnrolSteps.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** For up to eleven poses, and for a person who has to be asked whether the camera may be used. */
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    /** A try that failed tells something about other people's faces, so there are few. */
    private static final int MAX_TRIES = 5;

    private final RequiredActionContext context;
    private final FaceServices services;
    private final EngineInfo engine;
    private final EnrolConfig config;
    private final EnrolmentNotes notes;
    private final EnrolPages pages;

    EnrolSteps(RequiredActionContext context, FaceServices services, EngineInfo engine) {
        this.context = context;
        this.services = services;
        this.engine = engine;
        this.config = EnrolSettings.of(context.getRealm());
        this.notes = new EnrolmentNotes(context.getAuthenticationSession());
        this.pages = new EnrolPages(context);
    }

    /** Erases everything that an enrolment has left in the session. */
    static void discard(KeycloakSession keycloak, AuthenticationSessionModel session) {
        FrameChallenges.of(keycloak, session).discard();
        new EnrolmentNotes(session).clear();
    }

    /** The page that fits what has happened. */
    void show() {
        if (notes.done().isPresent()) {
            context.challenge(pages.enrolled(notes.done().getAsInt()));
        } else if (notes.consent().isEmpty()) {
            askConsent();
        } else {
            begin(Optional.empty());
        }
    }

    /** Goes on to the camera only if both were agreed to. */
    void consent(MultivaluedMap<String, String> form) {
        if (!"on".equals(form.getFirst("consentEnrolment")) || !"on".equals(form.getFirst("consentAuthentication"))) {
            askConsent();
            return;
        }
        long now = services.clock().millis();
        notes.consent(new Consent(
                now,
                now,
                ConsentNotice.VERSION,
                notes.shownNotice(),
                "web",
                context.getConnection().getRemoteHost()));
        begin(Optional.empty());
    }

    /** Takes the verdict on the frames; it lies in the session, the form only names the challenge. */
    void capture(String nonce) {
        Optional<FrameChallenge> challenge = challenges().consume(nonce);
        Optional<Enrolment> enrolment = notes.progress();
        Optional<Consent> consent = notes.consent();
        notes.discardProgress();
        if (challenge.isEmpty() || enrolment.isEmpty() || consent.isEmpty() || !mine(challenge.get())) {
            show();
        } else if (!enrolment.get().verified()) {
            failed(enrolment.get());
        } else if (!enrolment.get().networkId().equals(engine.embeddingId())) {
            begin(Optional.of("face.error.try-again"));
        } else {
            store(enrolment.get(), consent.get());
        }
    }

    private void store(Enrolment enrolment, Consent consent) {
        EnrolEvents events = new EnrolEvents(context);
        String label = context.form().getMessage("face-display-name");
        FaceRegistration.Result result = new FaceRegistration(services, engine, config)
                .store(context.getAuthenticationSession(), enrolment, consent, label);
        if (result instanceof FaceRegistration.Result.Stored stored) {
            events.enrolled(stored.credentialId(), config);
            context.getUser().removeRequiredAction(EnrolFaceFactory.ID);
            notes.done(stored.captures());
            show();
        } else if (result instanceof FaceRegistration.Result.Duplicate duplicate) {
            events.duplicate(duplicate.userId());
            tryAgain("face.error.duplicate");
        } else if (result instanceof FaceRegistration.Result.TooManyFaces tooMany) {
            LOG.errorf(
                    "realm %s: no enrolment: %d faces are more than the %d that are searched for duplicates",
                    context.getRealm().getName(), tooMany.faces(), DuplicateSearch.MAX_FACES);
            events.failed("too_many_faces");
            tryAgain("face.error.face-login-off");
        }
    }

    private void failed(Enrolment enrolment) {
        if (enrolment.failure() == null) {
            // Nothing was decided: time ran out, or the page gave up.
            begin(Optional.of("face.error.expired"));
            return;
        }
        new EnrolEvents(context).failed(enrolment.failure().name().toLowerCase(Locale.ROOT));
        tryAgain(
                switch (enrolment.failure()) {
                    case NOT_LIVE -> "face.error.not-live";
                    case OTHER_PERSON -> "face.error.no-match";
                    case TOO_MANY_FRAMES -> "face.error.try-again";
                });
    }

    private void tryAgain(String error) {
        notes.countTry();
        if (notes.tries() < MAX_TRIES) {
            begin(Optional.of(error));
        } else {
            discard(context.getSession(), context.getAuthenticationSession());
            context.failure("face.error.too-many-tries");
        }
    }

    private void askConsent() {
        notes.shown(ConsentNotice.sha256(key -> context.form().getMessage(key)));
        context.challenge(pages.consent());
    }

    private void begin(Optional<String> error) {
        if (notes.tries() >= MAX_TRIES) {
            context.failure("face.error.too-many-tries");
            return;
        }
        notes.progress(Enrolment.begin(engine.embeddingId(), CapturePlan.draw(config.captures(), RANDOM)));
        FrameChallenge challenge = challenges()
                .issue(
                        FrameHandler.ENROL,
                        EnrolFaceFactory.ID,
                        Optional.of(context.getUser().getId()),
                        LIFETIME);
        int triesLeft = MAX_TRIES - notes.tries();
        context.challenge(pages.capture(challenge, config.captures(), LIFETIME.toSeconds(), triesLeft, error));
    }

    private boolean mine(FrameChallenge challenge) {
        return challenge.mode().equals(FrameHandler.ENROL)
                && challenge.userId().equals(Optional.of(context.getUser().getId()));
    }

    private FrameChallenges challenges() {
        return FrameChallenges.of(context.getSession(), context.getAuthenticationSession());
    }
}
