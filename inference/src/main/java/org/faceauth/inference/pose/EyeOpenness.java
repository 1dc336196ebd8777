package org.faceauth.inference.pose;

import org.faceauth.inference.Face.Eyes;

/**
 * Eye openness from the distance of the lids by the width of the eye, the eye aspect ratio (Soukupova and Cech,
 * "Real-Time Eye Blink Detection using Facial Landmarks", 2016), mapped to 0..1.
 */
public final class EyeOpenness {
    /** What remains when an eye is shut: networks never draw lids that touch. */
    static final double SHUT = 0.14;
    /** A wide-open eye. */
    static final double WIDE = 0.32;

    private EyeOpenness() {}

    /**
     * @param leftAperture distance of the lids by the width of the person's own left eye
     * @param rightAperture the same of the right eye
     */
    public static Eyes of(double leftAperture, double rightAperture) {
        return new Eyes(openness(leftAperture), openness(rightAperture));
    }

    private static double openness(double aperture) {
        return Math.max(0, Math.min(1, (aperture - SHUT) / (WIDE - SHUT)));
    }
}
