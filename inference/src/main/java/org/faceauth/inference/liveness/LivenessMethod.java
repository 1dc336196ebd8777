package org.faceauth.inference.liveness;

import java.util.Optional;
import org.faceauth.inference.Face.MethodScore;

/** Looks for one kind of trace. */
interface LivenessMethod {
    /** Stable: it is stored in events and shown to administrators. */
    String name();

    /** Scores the face, or says why it cannot. */
    MethodScore judge(FaceCrop face);

    default MethodScore score(double score) {
        return new MethodScore(name(), Optional.of(Math.max(0, Math.min(1, score))), Optional.empty());
    }

    default MethodScore cannotJudge(String reason) {
        return new MethodScore(name(), Optional.empty(), Optional.of(reason));
    }

    /** 0 at {@code from} and 1 at {@code to}, straight between; {@code from} may be the larger one. */
    static double ramp(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }
}
