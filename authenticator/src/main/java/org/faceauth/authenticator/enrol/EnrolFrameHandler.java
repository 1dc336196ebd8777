package org.faceauth.authenticator.enrol;

import java.util.EnumSet;
import java.util.Optional;
import org.faceauth.authenticator.config.Availability;
import org.faceauth.authenticator.config.FaceServices;
import org.faceauth.authenticator.frames.Frame;
import org.faceauth.authenticator.frames.FrameAnswer;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.frames.FrameAnswer.State;
import org.faceauth.authenticator.frames.FrameHandler;
import org.faceauth.authenticator.frames.FrameProblem;
import org.faceauth.authenticator.frames.FrameRefusedException;
import org.faceauth.authenticator.inference.EngineInfo;
import org.faceauth.authenticator.inference.Face;
import org.faceauth.authenticator.inference.Measurement;
import org.faceauth.authenticator.inference.Want;
import org.faceauth.authenticator.measure.FrameHash;
import org.faceauth.authenticator.measure.Measuring;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Judges the frames of an enrolment. Without a consent in the session there is nothing to judge. */
final class EnrolFrameHandler implements FrameHandler {
    private static final int MIN_INTERVAL_MILLIS = 80;

    private final KeycloakSession session;
    private final FaceServices services;

    EnrolFrameHandler(KeycloakSession session) {
        this.session = session;
        this.services = session.getProvider(FaceServices.class);
    }

    @Override
    public FrameAnswer handle(Frame frame) {
        requireUser(frame);
        EnrolmentNotes notes = new EnrolmentNotes(frame.session());
        if (notes.consent().isEmpty()) {
            throw new FrameRefusedException(FrameProblem.BAD_CHALLENGE);
        }
        Enrolment before = notes.progress().orElseThrow(() -> new FrameRefusedException(FrameProblem.BAD_CHALLENGE));
        if (before.over()) {
            return answer(before, Optional.empty());
        }
        if (frame.challenge().expired(frame.arrivedAtMillis())) {
            return answer(before, State.EXPIRED, Optional.empty());
        }
        EngineInfo engine = engine(before);
        CaptureJudge.Judged judged = judge(before, frame, engine);
        notes.progress(judged.enrolment());
        return answer(judged.enrolment(), judged.hint());
    }

    private CaptureJudge.Judged judge(Enrolment before, Frame frame, EngineInfo engine) {
        Measurement measurement = Measuring.of(services.inference(), frame, EnumSet.of(Want.EMBEDDING, Want.LIVENESS));
        try {
            CaptureJudge judge = new CaptureJudge(
                    EnrolSettings.of(session.getContext().getRealm()),
                    engine.antiSpoof(),
                    EnrolSettings.calibration(engine),
                    new SealedCaptures(services.vault(), frame.session(), before.networkId()));
            return judge.judge(before, measurement, FrameHash.of(frame.image()));
        } finally {
            if (measurement instanceof Measurement.Measured measured) {
                clear(measured.face());
            }
        }
    }

    private static void clear(Face face) {
        face.embedding().ifPresent(embedding -> embedding.clear());
    }

    /** The user that the challenge was issued for must be the one who is enrolling. */
    private static void requireUser(Frame frame) {
        UserModel user = frame.session().getAuthenticatedUser();
        if (user == null || !Optional.of(user.getId()).equals(frame.challenge().userId())) {
            throw new FrameRefusedException(FrameProblem.NO_SESSION);
        }
    }

    private EngineInfo engine(Enrolment enrolment) {
        if (services.availability(session.getContext().getRealm()) instanceof Availability.Ready ready
                && ready.engine().embeddingId().equals(enrolment.networkId())) {
            return ready.engine();
        }
        throw new FrameRefusedException(FrameProblem.INFERENCE_UNAVAILABLE);
    }

    private static FrameAnswer answer(Enrolment enrolment, Optional<Hint> hint) {
        State state = enrolment.verified() ? State.PASSED : enrolment.over() ? State.FAILED : State.CONTINUE;
        return answer(enrolment, state, hint);
    }

    private static FrameAnswer answer(Enrolment enrolment, State state, Optional<Hint> hint) {
        int steps = enrolment.plan().size();
        return new FrameAnswer(
                state,
                enrolment.pose().name(),
                Math.min(enrolment.done(), steps - 1),
                steps,
                Math.round(100.0 * enrolment.done() / steps) / 100.0,
                hint,
                MIN_INTERVAL_MILLIS);
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
