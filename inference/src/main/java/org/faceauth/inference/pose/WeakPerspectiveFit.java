package org.faceauth.inference.pose;

import java.util.List;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;

/**
 * The rotation under which a rigid model, seen from afar, falls closest to points of an image: least squares over
 * rotation, scale and shift by Levenberg-Marquardt. The camera's focal length is unknown and not needed; what a near
 * camera adds by perspective stays below two degrees for a face at half a metre.
 */
final class WeakPerspectiveFit {
    private static final int PARAMETERS = 6;
    private static final int MAX_ITERATIONS = 40;
    private static final double CONVERGED = 1e-7;

    private final List<Point3> model;
    private final List<Point> seen;
    private Rotation rotation;
    private double scale;
    private double shiftX;
    private double shiftY;

    /**
     * @param model centred roughly at its middle
     * @param seen as many image points
     * @param roll a first guess of the roll in radians
     * @param scale a first guess of pixels per unit of the model
     */
    WeakPerspectiveFit(List<Point3> model, List<Point> seen, double roll, double scale) {
        this.model = model;
        this.seen = seen;
        this.rotation = Rotation.aroundView(roll);
        this.scale = scale;
        this.shiftX = seen.stream().mapToDouble(Point::x).average().orElseThrow();
        this.shiftY = seen.stream().mapToDouble(Point::y).average().orElseThrow();
    }

    Rotation solve() {
        double damping = 1e-3;
        double error = error(rotation, scale, shiftX, shiftY);
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double[] step = step(damping);
            Rotation turned = Rotation.of(step[0], step[1], step[2]).after(rotation);
            double candidate = error(turned, scale + step[3], shiftX + step[4], shiftY + step[5]);
            if (candidate <= error) {
                rotation = turned;
                scale += step[3];
                shiftX += step[4];
                shiftY += step[5];
                damping /= 10;
                if (Math.abs(step[0]) + Math.abs(step[1]) + Math.abs(step[2]) < CONVERGED) {
                    break;
                }
                error = candidate;
            } else {
                damping *= 10;
            }
        }
        return rotation;
    }

    private double error(Rotation r, double s, double tx, double ty) {
        double sum = 0;
        for (int i = 0; i < model.size(); i++) {
            Point3 p = r.apply(model.get(i));
            sum += square(s * p.x() + tx - seen.get(i).x())
                    + square(s * p.y() + ty - seen.get(i).y());
        }
        return sum;
    }

    /** Normal equations of the residuals, linear in a small turn (wx, wy, wz), scale and shift. */
    private double[] step(double damping) {
        double[][] normal = new double[PARAMETERS][PARAMETERS + 1];
        for (int i = 0; i < model.size(); i++) {
            Point3 p = rotation.apply(model.get(i));
            double[] dx = {0, scale * p.z(), -scale * p.y(), p.x(), 1, 0};
            double[] dy = {-scale * p.z(), 0, scale * p.x(), p.y(), 0, 1};
            add(normal, dx, seen.get(i).x() - scale * p.x() - shiftX);
            add(normal, dy, seen.get(i).y() - scale * p.y() - shiftY);
        }
        for (int i = 0; i < PARAMETERS; i++) {
            normal[i][i] *= 1 + damping;
        }
        return LinearSystem.solve(normal);
    }

    private static void add(double[][] normal, double[] derivative, double residual) {
        for (int row = 0; row < PARAMETERS; row++) {
            for (int column = 0; column < PARAMETERS; column++) {
                normal[row][column] += derivative[row] * derivative[column];
            }
            normal[row][PARAMETERS] += derivative[row] * residual;
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
