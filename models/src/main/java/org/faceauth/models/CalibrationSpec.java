package org.faceauth.models;

import java.util.List;

/**
 * From the cosine of two embeddings to the rate of false matches. Measured, never assumed: a profile without points
 * ({@link #measured()} is false) must not decide a login.
 *
 * @param points in order of rising cosine and falling rate; none, or at least two
 * @param comparisons of different people that they were measured on, 0 where there are no points
 * @param note on what they were measured, may be empty
 */
public record CalibrationSpec(List<Point> points, long comparisons, String note) {
    /** Not measured. */
    public static final CalibrationSpec NONE = new CalibrationSpec(List.of(), 0, "");

    public CalibrationSpec {
        points = Checks.list(points);
        note = note == null ? "" : note;
        Checks.require(points.size() != 1, "a calibration has one point only");
        Checks.require(points.isEmpty() ? comparisons == 0 : comparisons > 0, "the comparisons do not fit the points");
        for (int i = 1; i < points.size(); i++) {
            Checks.require(
                    points.get(i).cosine() > points.get(i - 1).cosine()
                            && points.get(i).log10Fmr() < points.get(i - 1).log10Fmr(),
                    "the calibration is not monotonic at point " + i);
        }
    }

    public boolean measured() {
        return !points.isEmpty();
    }

    /**
     * @param cosine of two embeddings, -1..1
     * @param log10Fmr base-10 logarithm of the rate at which different people reach that cosine, at most 0
     * @param extrapolated whether it lies beyond what the comparisons support
     */
    public record Point(double cosine, double log10Fmr, boolean extrapolated) {
        public Point {
            Checks.require(cosine >= -1 && cosine <= 1, "a cosine is out of range: " + cosine);
            Checks.require(log10Fmr <= 0 && log10Fmr >= -30, "a false match rate is out of range: " + log10Fmr);
        }
    }
}
