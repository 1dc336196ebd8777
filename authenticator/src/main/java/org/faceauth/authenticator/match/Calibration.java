package org.faceauth.authenticator.match;

import java.util.List;

/**
 * What a cosine is worth: the base-10 logarithm of the false match rate (FMR) of one comparison, read from a table by
 * linear interpolation. Outside the table its end values hold, so that nothing is ever extrapolated to a better rate.
 */
public final class Calibration {
    /** Decades of false match rate that make a confidence of 1. */
    private static final double DECADES = 5;

    private final List<Point> points;

    /**
     * @param cosine of two embeddings, -1..1
     * @param log10Fmr at that cosine, at most 0
     */
    public record Point(double cosine, double log10Fmr) {}

    /**
     * @param points at least two, cosines rising, rates never rising
     * @throws IllegalArgumentException if they are not
     */
    public Calibration(List<Point> points) {
        this.points = List.copyOf(points);
        if (this.points.size() < 2) {
            throw new IllegalArgumentException("a calibration needs two points, not " + this.points.size());
        }
        for (int i = 0; i < this.points.size(); i++) {
            check(i);
        }
    }

    private void check(int i) {
        Point point = points.get(i);
        boolean finite = Double.isFinite(point.cosine()) && Double.isFinite(point.log10Fmr());
        boolean ordered = i == 0
                || (point.cosine() > points.get(i - 1).cosine()
                        && point.log10Fmr() <= points.get(i - 1).log10Fmr());
        if (!finite || !ordered || point.log10Fmr() > 0) {
            throw new IllegalArgumentException("calibration point " + i + " is out of order: " + point);
        }
    }

    /**
     * Base-10 logarithm of the false match rate.
     *
     * @param cosine any value; one that is not a number is worth nothing (0, that is a rate of 1)
     */
    public double log10Fmr(double cosine) {
        if (Double.isNaN(cosine)) {
            return 0;
        }
        Point below = points.get(0);
        if (cosine <= below.cosine()) {
            // A cosine below the table may be arbitrarily poor: at its very end the table still holds, below it
            // nothing.
            return cosine == below.cosine() ? below.log10Fmr() : 0;
        }
        for (Point above : points.subList(1, points.size())) {
            if (cosine <= above.cosine()) {
                double part = (cosine - below.cosine()) / (above.cosine() - below.cosine());
                return below.log10Fmr() + part * (above.log10Fmr() - below.log10Fmr());
            }
            below = above;
        }
        return below.log10Fmr();
    }

    /** {@code clamp(-log10(FMR) / 5, 0, 1)}: 0.60 is one false match in a thousand comparisons. */
    public double confidence(double cosine) {
        return confidenceOf(log10Fmr(cosine));
    }

    static double confidenceOf(double log10Fmr) {
        return Math.max(0, Math.min(1, -log10Fmr / DECADES));
    }
}
