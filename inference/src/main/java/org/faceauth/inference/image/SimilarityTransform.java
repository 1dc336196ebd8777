package org.faceauth.inference.image;

import java.util.List;
import org.faceauth.inference.Face.Point;

/**
 * A rotation, uniform scale and shift of the plane: {@code x' = a x - b y + tx, y' = b x + a y + ty}.
 *
 * @param a scale times cosine of the angle
 * @param b scale times sine of the angle
 * @param tx shift in pixels
 * @param ty shift in pixels
 */
public record SimilarityTransform(double a, double b, double tx, double ty) {

    /**
     * The least-squares transform between corresponding points (Umeyama, "Least-squares estimation of transformation
     * parameters between two point patterns", PAMI 1991; in the plane and without reflection its closed form is a
     * complex linear regression).
     *
     * @param from at least two points that do not all coincide
     * @param to as many points
     * @throws IllegalArgumentException if the points determine no transform, or one is not finite
     */
    public static SimilarityTransform estimate(List<Point> from, List<Point> to) {
        if (from.size() != to.size() || from.size() < 2) {
            throw new IllegalArgumentException("two equally long lists of at least two points are needed");
        }
        Point fromMean = mean(from);
        Point toMean = mean(to);
        double dot = 0;
        double cross = 0;
        double variance = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - fromMean.x();
            double y = from.get(i).y() - fromMean.y();
            double u = to.get(i).x() - toMean.x();
            double v = to.get(i).y() - toMean.y();
            dot += x * u + y * v;
            cross += x * v - y * u;
            variance += x * x + y * y;
        }
        double a = dot / variance;
        double b = cross / variance;
        if (!(variance > 1e-9) || !Double.isFinite(a) || !Double.isFinite(b)) {
            throw new IllegalArgumentException("the points determine no transform");
        }
        return new SimilarityTransform(
                a,
                b,
                toMean.x() - a * fromMean.x() + b * fromMean.y(),
                toMean.y() - b * fromMean.x() - a * fromMean.y());
    }

    /** Where a point goes. */
    public Point apply(Point p) {
        return new Point(a * p.x() - b * p.y() + tx, b * p.x() + a * p.y() + ty);
    }

    /** How much longer a distance becomes. */
    public double scale() {
        return Math.hypot(a, b);
    }

    private static Point mean(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::x).average().orElseThrow(),
                points.stream().mapToDouble(Point::y).average().orElseThrow());
    }
}
