package org.faceauth.inference.liveness;

import org.faceauth.inference.Face.MethodScore;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Colour and exposure: skin of any tone is redder than grey under ordinary light, its colour varies over the face, and
 * little of it is burnt out. A screen's cast, a one-colour print and the glare of glass are not so.
 */
final class ColourMethod implements LivenessMethod {
    /** Chroma, as distance from grey, below which the picture has no colour to judge. */
    private static final double GREY = 2.0;

    private static final double BURNT_LEVEL = 250;
    private static final double MANY_BURNT = 0.30;
    private static final double FEW_BURNT = 0.15;

    @Override
    public String name() {
        return "colour";
    }

    @Override
    public MethodScore judge(FaceCrop face) {
        Chroma chroma = Chroma.of(face.bgr());
        double exposure = LivenessMethod.ramp(burntShare(face), MANY_BURNT, FEW_BURNT);
        if (chroma.distance() < GREY) {
            return cannotJudge("greyscale image");
        }
        double warmth = LivenessMethod.ramp(chroma.red() - chroma.blue(), -12, 0);
        double variety = LivenessMethod.ramp(chroma.spread(), 0.8, 2.0);
        return score(Math.min(exposure, Math.min(warmth, variety)));
    }

    static double burntShare(FaceCrop face) {
        Mat burnt = new Mat();
        try {
            Core.inRange(face.grey(), Scalar.all(BURNT_LEVEL), Scalar.all(255), burnt);
            return Core.countNonZero(burnt) / (double) burnt.total();
        } finally {
            burnt.release();
        }
    }

    /** Mean of Cr and Cb from grey, and their deviation over the face. */
    record Chroma(double red, double blue, double spread) {
        double distance() {
            return Math.hypot(Math.hypot(red, blue), spread);
        }

        static Chroma of(Mat bgr) {
            Mat ycrcb = new Mat();
            MatOfDouble mean = new MatOfDouble();
            MatOfDouble deviation = new MatOfDouble();
            try {
                Imgproc.cvtColor(bgr, ycrcb, Imgproc.COLOR_BGR2YCrCb);
                Core.meanStdDev(ycrcb, mean, deviation);
                return new Chroma(
                        mean.get(1, 0)[0] - 128,
                        mean.get(2, 0)[0] - 128,
                        Math.hypot(deviation.get(1, 0)[0], deviation.get(2, 0)[0]));
            } finally {
                ycrcb.release();
                mean.release();
                deviation.release();
            }
        }
    }
}
