package org.faceauth.inference.liveness;

import org.faceauth.inference.Face.MethodScore;

/**
 * Periodic patterns: the moiré of a screen's pixels on the sensor's, and the dots of a print. Needs the camera's own
 * pixels; a picture that was made smaller has lost them.
 */
final class FrequencyMethod implements LivenessMethod {
    /** Below this side a ring of the spectrum has too few bins to tell what is usual. */
    static final int MIN_SIDE = 80;

    static final double LOWEST_RADIUS = 0.08;
    private static final double PERIODIC = 4.4;
    private static final double NATURAL = 3.4;

    @Override
    public String name() {
        return "frequency";
    }

    @Override
    public MethodScore judge(FaceCrop face) {
        if (face.smallerSide() < MIN_SIDE) {
            return cannotJudge("face too small");
        }
        return score(LivenessMethod.ramp(new Spectrum(face.grey()).spike(LOWEST_RADIUS), PERIODIC, NATURAL));
    }
}
