package org.faceauth.inference.image;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;

/** How much the values of a one-channel matrix differ. */
public final class PixelVariance {
    private PixelVariance() {}

    /** The variance of all values, in their unit squared. */
    public static double of(Mat values) {
        MatOfDouble mean = new MatOfDouble();
        MatOfDouble deviation = new MatOfDouble();
        try {
            Core.meanStdDev(values, mean, deviation);
            double d = deviation.get(0, 0)[0];
            return d * d;
        } finally {
            mean.release();
            deviation.release();
        }
    }
}
