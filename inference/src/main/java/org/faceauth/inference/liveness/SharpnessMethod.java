package org.faceauth.inference.liveness;

import org.faceauth.inference.Face.MethodScore;
import org.faceauth.inference.image.PixelVariance;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Detail by contrast. A recapture goes through two lenses, and is often out of focus of the second. */
final class SharpnessMethod implements LivenessMethod {
    private static final double BLURRED = 0.004;
    private static final double SHARP = 0.010;
    private static final double VARIANCE_FLOOR = 50;

    @Override
    public String name() {
        return "sharpness";
    }

    @Override
    public MethodScore judge(FaceCrop face) {
        return score(LivenessMethod.ramp(relativeDetail(face), BLURRED, SHARP));
    }

    /** Variance of the Laplacian by the variance of the brightness. */
    static double relativeDetail(FaceCrop face) {
        Mat laplacian = new Mat();
        try {
            Imgproc.Laplacian(face.common(), laplacian, CvType.CV_32F);
            return PixelVariance.of(laplacian) / (PixelVariance.of(face.common()) + VARIANCE_FLOOR);
        } finally {
            laplacian.release();
        }
    }
}
