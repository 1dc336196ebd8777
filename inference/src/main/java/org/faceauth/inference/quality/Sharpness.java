package org.faceauth.inference.quality;

/**
 * Detail of the aligned face: the variance of its Laplacian by the variance of its brightness, so that neither the size
 * of the face in the frame nor contrast or light changes it much.
 */
final class Sharpness {
    /** Where 99% of ordinary press photographs lie above, and those blurred by three pixels below. */
    static final double ACCEPTED = 0.3;
    /** The relative detail of score one half. */
    private static final double HALF = 0.028;
    /** Keeps the quotient of a nearly uniform face from being noise by noise. */
    private static final double VARIANCE_FLOOR = 50;

    private Sharpness() {}

    /** 0 (uniform) .. 1, one half for an average photograph. */
    static double of(Luminance face) {
        double relative = face.laplacianVariance() / (face.variance() + VARIANCE_FLOOR);
        return relative / (relative + HALF);
    }
}
