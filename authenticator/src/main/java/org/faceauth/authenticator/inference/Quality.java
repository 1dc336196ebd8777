package org.faceauth.authenticator.inference;

import java.util.Optional;

/**
 * Quality of a face image; all values 0..1.
 *
 * @param score 0.4 centring + 0.3 roll + 0.3 area
 * @param faceRatio larger side of the box by the smaller side of the frame
 * @param centring 1 at the centre of the frame
 * @param roll 1 when upright
 * @param area 1 at the best size
 * @param sharpness of the face region
 * @param exposure of the face region
 * @param problem the most important thing to mend; empty when the frame is acceptable
 */
public record Quality(
        double score,
        double faceRatio,
        double centring,
        double roll,
        double area,
        double sharpness,
        double exposure,
        Optional<Problem> problem) {

    public boolean acceptable() {
        return problem.isEmpty();
    }

    /** What is wrong, in order of what matters. */
    public enum Problem {
        TOO_FAR,
        TOO_CLOSE,
        OFF_CENTRE,
        TILTED,
        TOO_DARK,
        TOO_BRIGHT,
        BLURRED
    }
}
