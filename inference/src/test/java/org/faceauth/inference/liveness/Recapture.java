package org.faceauth.inference.liveness;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Simulated traces of recaptures and of synthetic pictures: for the methods' own tests, no attack corpus. */
enum Recapture {
    MOIRE {
        @Override
        Mat of(Mat photo) {
            Mat once = withGrating(photo, 14, 4.3, 0.4);
            return withGrating(once, 14, 5.1, 1.9);
        }
    },
    HALFTONE {
        @Override
        Mat of(Mat photo) {
            return halftone(photo, 4.5);
        }
    },
    FLAT {
        @Override
        Mat of(Mat photo) {
            Mat flat = photo.clone();
            for (int i = 0; i < 4; i++) {
                Mat smoother = new Mat();
                Imgproc.bilateralFilter(flat, smoother, 9, 60, 9);
                flat = smoother;
            }
            Imgproc.medianBlur(flat, flat, 7);
            return flat;
        }
    },
    POSTER {
        @Override
        Mat of(Mat photo) {
            Mat poster = new Mat();
            Imgproc.medianBlur(photo, poster, 5);
            poster.convertTo(poster, -1, 1 / 32.0, -0.5);
            poster.convertTo(poster, -1, 32, 16);
            return poster;
        }
    },
    OUT_OF_FOCUS {
        @Override
        Mat of(Mat photo) {
            Mat blurred = new Mat();
            Imgproc.GaussianBlur(photo, blurred, new Size(0, 0), 3);
            return blurred;
        }
    };

    abstract Mat of(Mat photo);

    private static Mat withGrating(Mat photo, double amplitude, double period, double angle) {
        double u = Math.cos(angle) * 2 * Math.PI / period;
        double v = Math.sin(angle) * 2 * Math.PI / period;
        float[] wave = new float[photo.rows() * photo.cols()];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (amplitude * Math.sin(u * (i % photo.cols()) + v * (i / photo.cols())));
        }
        Mat grey = new Mat(photo.size(), CvType.CV_32F);
        grey.put(0, 0, wave);
        Mat colour = new Mat();
        Imgproc.cvtColor(grey, colour, Imgproc.COLOR_GRAY2BGR);
        Mat sum = new Mat();
        Core.add(photo, colour, sum, new Mat(), CvType.CV_8UC3);
        return sum;
    }

    /** Round dots on a grid turned by 45 degrees. */
    private static Mat halftone(Mat photo, double period) {
        double k = 2 * Math.PI / period / Math.sqrt(2);
        byte[] threshold = new byte[photo.rows() * photo.cols()];
        for (int i = 0; i < threshold.length; i++) {
            int x = i % photo.cols();
            int y = i / photo.cols();
            threshold[i] = (byte) (128 + 63 * (Math.cos(k * (x + y)) + Math.cos(k * (x - y))));
        }
        Mat screen = new Mat(photo.size(), CvType.CV_8UC1);
        screen.put(0, 0, threshold);
        Mat grey = new Mat();
        Imgproc.cvtColor(photo, grey, Imgproc.COLOR_BGR2GRAY);
        Mat dots = new Mat();
        Core.compare(grey, screen, dots, Core.CMP_GT);
        Mat ink = new Mat();
        Imgproc.cvtColor(dots, ink, Imgproc.COLOR_GRAY2BGR);
        Core.addWeighted(ink, 0.76, ink, 0, 40, ink);
        Imgproc.GaussianBlur(ink, ink, new Size(0, 0), 0.7);
        Core.min(ink, Scalar.all(255), ink);
        return ink;
    }
}
