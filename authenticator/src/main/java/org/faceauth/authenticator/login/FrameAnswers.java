package org.faceauth.authenticator.login;

import java.util.Optional;
import org.faceauth.authenticator.frames.FrameAnswer;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.frames.FrameAnswer.State;
import org.faceauth.authenticator.liveness.Evidence;

/** Tells the page how far the challenge is. */
final class FrameAnswers {
    private static final int MIN_INTERVAL_MILLIS = 80;

    private FrameAnswers() {}

    static FrameAnswer of(Evidence evidence, Optional<Hint> hint) {
        State state = evidence.passed() ? State.PASSED : evidence.over() ? State.FAILED : State.CONTINUE;
        return answer(evidence, state, hint);
    }

    static FrameAnswer of(Evidence evidence, State state) {
        return answer(evidence, state, Optional.empty());
    }

    private static FrameAnswer answer(Evidence evidence, State state, Optional<Hint> hint) {
        return new FrameAnswer(
                state,
                evidence.step().name(),
                evidence.stepIndex(),
                evidence.steps().size(),
                Math.round(evidence.done() * 100) / 100.0,
                hint,
                MIN_INTERVAL_MILLIS);
    }
}
