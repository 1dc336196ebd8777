package org.faceauth.inference.liveness;

import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The power spectrum of the middle of a face, through a Hann window. */
final class Spectrum {
    static final int MAX_SIDE = 256;
    private final int side;
    private final float[] logPower;

    /**
     * @param grey CV_8UC1, at least 16 pixels a side
     */
    Spectrum(Mat grey) {
        side = Math.min(MAX_SIDE, Math.min(grey.cols(), grey.rows()) & ~1);
        logPower = transform(grey, side);
    }

    /**
     * How far the strongest single frequency stands above what is usual at its radius, in nepers of power. Natural
     * pictures fall off evenly; a grid of screen pixels or printed dots makes a spike.
     *
     * @param lowest radius in cycles per pixel below which the picture's own shapes lie
     */
    double spike(double lowest) {
        int half = side / 2;
        double[] usual = usualByRadius();
        double highest = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < side; v++) {
            for (int u = 0; u <= half; u++) {
                int fx = u;
                int fy = v <= half ? v : v - side;
                int radius = (int) Math.round(Math.hypot(fx, fy));
                // JPEG's blocks and straight horizontal or vertical edges live on the axes.
                if (radius < lowest * side || radius >= half || Math.abs(fx) < 3 || Math.abs(fy) < 3) {
                    continue;
                }
                highest = Math.max(highest, logPower[v * side + u] - usual[radius]);
            }
        }
        return highest;
    }

    private double[] usualByRadius() {
        int half = side / 2;
        float[][] rings = new float[half][];
        int[] sizes = new int[half];
        for (int pass = 0; pass < 2; pass++) {
            if (pass == 1) {
                for (int r = 0; r < half; r++) {
                    rings[r] = new float[sizes[r]];
                }
                Arrays.fill(sizes, 0);
            }
            for (int v = 0; v < side; v++) {
                for (int u = 0; u <= half; u++) {
                    int r = (int) Math.round(Math.hypot(u, v <= half ? v : v - side));
                    if (r < half) {
                        if (pass == 1) {
                            rings[r][sizes[r]] = logPower[v * side + u];
                        }
                        sizes[r]++;
                    }
                }
            }
        }
        double[] median = new double[half];
        for (int r = 0; r < half; r++) {
            Arrays.sort(rings[r]);
            median[r] = rings[r][rings[r].length / 2];
        }
        return median;
    }

    private static float[] transform(Mat grey, int side) {
        Mat middle = grey.submat(new Rect((grey.cols() - side) / 2, (grey.rows() - side) / 2, side, side));
        Mat signal = new Mat();
        Mat window = new Mat();
        Mat planes = new Mat();
        try {
            middle.convertTo(signal, CvType.CV_32F);
            Core.subtract(signal, Core.mean(signal), signal);
            Imgproc.createHanningWindow(window, new Size(side, side), CvType.CV_32F);
            Core.multiply(signal, window, signal);
            Core.dft(signal, planes, Core.DFT_COMPLEX_OUTPUT, 0);
            float[] complex = new float[2 * side * side];
            planes.get(0, 0, complex);
            return smoothLogPower(complex, side);
        } finally {
            middle.release();
            signal.release();
            window.release();
            planes.release();
        }
    }

    /** Three-by-three mean of the power: a single bin of a periodogram is as noisy as it is large. */
    private static float[] smoothLogPower(float[] complex, int side) {
        float[] power = new float[side * side];
        for (int i = 0; i < power.length; i++) {
            power[i] = complex[2 * i] * complex[2 * i] + complex[2 * i + 1] * complex[2 * i + 1];
        }
        float[] log = new float[power.length];
        for (int v = 0; v < side; v++) {
            for (int u = 0; u < side; u++) {
                double sum = 0;
                for (int dv = -1; dv <= 1; dv++) {
                    int row = (v + dv + side) % side * side;
                    for (int du = -1; du <= 1; du++) {
                        sum += power[row + (u + du + side) % side];
                    }
                }
                // One grey level of rounding noise keeps empty regions of the spectrum comparable.
                log[v * side + u] = (float) Math.log(sum / 9 + side * side / 12.0);
            }
        }
        return log;
    }
}
