package org.faceauth.inference.quality;

import org.faceauth.inference.image.PixelVariance;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The brightness of an aligned face: its inner part, where hair and background do not count. */
final class Luminance implements AutoCloseable {
    private final Mat grey;

    /**
     * @param aligned CV_8UC3, the face on the ArcFace template of any scale
     */
    Luminance(Mat aligned) {
        int width = aligned.cols();
        int height = aligned.rows();
        Mat inner =
                aligned.submat(new Rect(width / 6, height / 4, width - width / 3, height - height / 4 - height / 12));
        grey = new Mat();
        Imgproc.cvtColor(inner, grey, Imgproc.COLOR_BGR2GRAY);
        inner.release();
    }

    double variance() {
        return PixelVariance.of(grey);
    }

    /** Variance of the Laplacian, after a light smoothing so that the sensor's noise does not pass for detail. */
    double laplacianVariance() {
        Mat smooth = new Mat();
        Mat laplacian = new Mat();
        try {
            Imgproc.GaussianBlur(grey, smooth, new Size(3, 3), 0);
            Imgproc.Laplacian(smooth, laplacian, CvType.CV_32F);
            return PixelVariance.of(laplacian);
        } finally {
            smooth.release();
            laplacian.release();
        }
    }

    /** The grey value that the given share of the pixels does not exceed. */
    int percentile(double share) {
        byte[] pixels = new byte[grey.rows() * grey.cols()];
        grey.get(0, 0, pixels);
        int[] histogram = new int[256];
        for (byte pixel : pixels) {
            histogram[pixel & 0xFF]++;
        }
        int seen = 0;
        for (int value = 0; value < 256; value++) {
            seen += histogram[value];
            if (seen >= share * pixels.length) {
                return value;
            }
        }
        return 255;
    }

    @Override
    public void close() {
        grey.release();
    }
}
