package org.faceauth.authenticator.login;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.faceauth.authenticator.config.Availability;
import org.faceauth.authenticator.config.FaceServices;
import org.faceauth.authenticator.frames.Frame;
import org.faceauth.authenticator.frames.FrameAnswer;
import org.faceauth.authenticator.frames.FrameHandler;
import org.faceauth.authenticator.frames.FrameProblem;
import org.faceauth.authenticator.frames.FrameRefusedException;
import org.faceauth.authenticator.inference.Embedding;
import org.faceauth.authenticator.inference.EngineInfo;
import org.faceauth.authenticator.inference.Measurement;
import org.faceauth.authenticator.inference.Want;
import org.faceauth.authenticator.liveness.Challenge;
import org.faceauth.authenticator.liveness.ChallengeStep;
import org.faceauth.authenticator.liveness.Evidence;
import org.faceauth.authenticator.measure.Measuring;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Judges the frames of a login. Strangers go through all of it and get the same answers. */
final class LoginFrameHandler implements FrameHandler {
    /** Degrees up to which a face is compared with the one that the challenge began with. */
    private static final double FRONTAL_DEGREES = 15;

    private final KeycloakSession session;
    private final FaceServices services;

    LoginFrameHandler(KeycloakSession session) {
        this.session = session;
        this.services = session.getProvider(FaceServices.class);
    }

    @Override
    public FrameAnswer handle(Frame frame) {
        LoginAttempt attempt = new LoginAttempt(frame.session());
        Evidence evidence = attempt.evidence().orElseThrow(() -> new FrameRefusedException(FrameProblem.BAD_CHALLENGE));
        FaceLoginConfig config = config(frame.challenge().executionId());
        if (Deadline.passed(frame.challenge(), evidence, config, frame.arrivedAtMillis())) {
            return FrameAnswers.of(evidence, FrameAnswer.State.EXPIRED);
        }
        if (Tries.of(session, attempt, frame.challenge().userId()).blocked()) {
            return FrameAnswers.of(evidence, FrameAnswer.State.LOCKED);
        }
        if (evidence.over()) {
            return FrameAnswers.of(evidence, Optional.empty());
        }
        EngineInfo engine = engine();
        Measurement measurement = Measuring.of(services.inference(), frame, wanted(evidence));
        Challenge.Advance advance = new Challenge().advance(evidence, Sightings.of(frame, measurement));
        Recogniser recogniser = new Recogniser(services.templates(), engine, config.match());
        attempt.remember(advance.evidence(), recognise(recogniser, attempt, frame, measurement, advance));
        return FrameAnswers.of(advance.evidence(), advance.hint());
    }

    private static Recognition recognise(
            Recogniser recogniser,
            LoginAttempt attempt,
            Frame frame,
            Measurement measurement,
            Challenge.Advance advance) {
        // A gap during the neutral frames begins them anew, and whoever was recognised on them is forgotten.
        Recognition before = advance.evidence().neutralFrames() <= (advance.neutral() ? 1 : 0)
                ? Recognition.NONE
                : attempt.recognition();
        if (!(measurement instanceof Measurement.Measured measured)
                || measured.face().embedding().isEmpty()) {
            return advance.neutral() ? before.broken() : before;
        }
        Embedding embedding = measured.face().embedding().get();
        try {
            if (advance.neutral()) {
                return recogniser.neutral(
                        before, embedding.values(), frame.challenge().userId(), attempt.departmentId());
            }
            boolean frontal = Math.abs(measured.face().pose().yaw()) <= FRONTAL_DEGREES
                    && Math.abs(measured.face().pose().pitch()) <= FRONTAL_DEGREES;
            return frontal ? recogniser.frontal(before, embedding.values()) : before;
        } finally {
            embedding.clear();
        }
    }

    private static Set<Want> wanted(Evidence evidence) {
        // Passive checks are made on the neutral frames; who it is, is followed on all.
        return evidence.step() == ChallengeStep.NEUTRAL
                ? EnumSet.of(Want.EMBEDDING, Want.LIVENESS)
                : EnumSet.of(Want.EMBEDDING);
    }

    private EngineInfo engine() {
        Availability availability = services.availability(session.getContext().getRealm());
        if (availability instanceof Availability.Ready ready) {
            return ready.engine();
        }
        throw new FrameRefusedException(FrameProblem.INFERENCE_UNAVAILABLE);
    }

    private FaceLoginConfig config(String executionId) {
        RealmModel realm = session.getContext().getRealm();
        AuthenticationExecutionModel execution = realm.getAuthenticationExecutionById(executionId);
        if (execution == null) {
            throw new FrameRefusedException(FrameProblem.BAD_CHALLENGE);
        }
        String configId = execution.getAuthenticatorConfig();
        try {
            return FaceLoginConfigParser.parse(configId == null ? null : realm.getAuthenticatorConfigById(configId));
        } catch (FaceLoginConfigException changed) {
            // The settings were right when the challenge was issued; they were changed since.
            throw new FrameRefusedException(FrameProblem.BAD_CHALLENGE);
        }
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
