package org.faceauth.inference;

import java.util.Optional;

/**
 * Quality of a face image by the specified rules.
 *
 * @param score 0.4 centring + 0.3 roll + 0.3 area, each 0..1
 * @param faceRatio larger side of the face box by the smaller side of the frame; 0.15..0.7 is accepted
 * @param centring 1 at the centre of the frame, 0 at its edge
 * @param roll 1 when upright, 0 at 30 degrees and more
 * @param area 1 at the best face size, 0 at the limits
 * @param sharpness of the face region, 0..1
 * @param exposure of the face region, 0 (black or white) .. 1 (well lit)
 * @param problem the most important thing to mend, empty when the frame is acceptable
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
