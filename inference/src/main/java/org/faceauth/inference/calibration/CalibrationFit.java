package org.faceauth.inference.calibration;

import java.util.ArrayList;
import java.util.List;
import org.faceauth.models.CalibrationSpec;
import org.faceauth.models.CalibrationSpec.Point;

/**
 * Fits the table from cosine to false match rate. Where at least {@value #ERRORS} impostors pass, the rate is what was
 * counted. Beyond, the logarithm of the rate goes on in a straight line with the slope of the last counted decade:
 * impostors' cosines fall off at least that fast, so the line states rather too high a rate than too low a one.
 */
final class CalibrationFit {
    /** Thirty errors give the rate to about a third (rule of thirty, Doddington 1998). */
    static final int ERRORS = 30;

    private static final double STEP = .25;
    private static final double LOWEST = -8;
    private static final double LARGEST_COSINE = .9999;

    private CalibrationFit() {}

    static CalibrationSpec of(Scores scores, String note) {
        int comparisons = scores.impostor().length;
        double supported = Math.log10((double) ERRORS / comparisons);
        List<Point> points = new ArrayList<>();
        for (double rate = -STEP; rate >= supported; rate -= STEP) {
            add(points, scores.threshold(Math.pow(10, rate)), rate, false);
        }
        if (points.isEmpty() || points.get(points.size() - 1).log10Fmr() > -2) {
            throw new IllegalArgumentException("too few comparisons of different people: " + comparisons);
        }
        Point last = points.get(points.size() - 1);
        double decadeBefore = scores.threshold(Math.pow(10, last.log10Fmr() + 1));
        double cosinePerDecade = last.cosine() - decadeBefore;
        for (double rate = last.log10Fmr() - 1; rate >= LOWEST; rate--) {
            add(points, last.cosine() + (last.log10Fmr() - rate) * cosinePerDecade, rate, true);
        }
        return new CalibrationSpec(points, comparisons, note);
    }

    private static void add(List<Point> points, double cosine, double log10Rate, boolean extrapolated) {
        double rounded = Math.round(cosine * 1e5) / 1e5;
        boolean rising =
                points.isEmpty() || rounded > points.get(points.size() - 1).cosine();
        if (rising && rounded <= LARGEST_COSINE) {
            points.add(new Point(rounded, log10Rate, extrapolated));
        }
    }
}
