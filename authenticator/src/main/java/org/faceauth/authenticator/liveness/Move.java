package org.faceauth.authenticator.liveness;

import java.util.Optional;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;

/**
 * What a step makes of one frame.
 *
 * @param stage that the step is in now
 * @param hint what to do next
 */
record Move(Stage stage, Optional<Hint> hint) {
    static Move to(Stage stage, Hint hint) {
        return new Move(stage, Optional.of(hint));
    }

    static Move done() {
        return new Move(Stage.DONE, Optional.empty());
    }
}
