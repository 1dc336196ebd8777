package org.faceauth.inference.pose;

import org.faceauth.inference.Face.Point3;
import org.faceauth.inference.Face.Pose;

/**
 * A rotation of space in the image's axes (x right, y down, z away from the camera), row by row.
 *
 * @param m nine values, orthonormal
 */
record Rotation(double[] m) {
    static Rotation aroundView(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new Rotation(new double[] {c, -s, 0, s, c, 0, 0, 0, 1});
    }

    /** Rodrigues' formula. */
    static Rotation of(double x, double y, double z) {
        double angle = Math.sqrt(x * x + y * y + z * z);
        if (angle < 1e-12) {
            return aroundView(0);
        }
        double u = x / angle;
        double v = y / angle;
        double w = z / angle;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double k = 1 - c;
        return new Rotation(new double[] {
            c + u * u * k,
            u * v * k - w * s,
            u * w * k + v * s,
            v * u * k + w * s,
            c + v * v * k,
            v * w * k - u * s,
            w * u * k - v * s,
            w * v * k + u * s,
            c + w * w * k
        });
    }

    /** The rotation that first applies {@code first} and then this one. */
    Rotation after(Rotation first) {
        double[] product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    product[3 * row + column] += m[3 * row + k] * first.m[3 * k + column];
                }
            }
        }
        return new Rotation(product);
    }

    Point3 apply(Point3 p) {
        return new Point3(
                m[0] * p.x() + m[1] * p.y() + m[2] * p.z(),
                m[3] * p.x() + m[4] * p.y() + m[5] * p.z(),
                m[6] * p.x() + m[7] * p.y() + m[8] * p.z());
    }

    /**
     * The head's angles when this turns a face that looks into the camera. The face looks along -z, which goes to
     * {@code (-m2, -m5, -m8)}: to the image's right, the person's own left, is a positive yaw, and up, toward smaller
     * y, a positive pitch. Roll is what remains around the view axis, clockwise in the image.
     */
    Pose pose() {
        return new Pose(
                Math.toDegrees(Math.atan2(-m[2], m[8])),
                Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, m[5])))),
                Math.toDegrees(Math.atan2(m[3], m[4])));
    }
}
