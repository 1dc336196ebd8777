package org.faceauth.e2e.photo;

/**
 * How a person is to be seen. Signs as the inference service measures them.
 *
 * @param yaw degrees, positive to the person's own left
 * @param pitch degrees, positive upwards
 * @param scale size relative to the photo, 1 as it is
 * @param eyesClosed 0 as in the photo .. 1 closed
 * @param shiftX pixels to the right, for the small movements that everybody makes
 * @param shiftY pixels down
 */
public record Expression(double yaw, double pitch, double scale, double eyesClosed, double shiftX, double shiftY) {

    public static final Expression NEUTRAL = new Expression(0, 0, 1, 0, 0, 0);

    public static Expression turned(double yaw, double pitch) {
        return new Expression(yaw, pitch, 1, 0, 0, 0);
    }

    public static Expression closer(double scale) {
        return new Expression(0, 0, scale, 0, 0, 0);
    }

    public static Expression eyes(double closed) {
        return new Expression(0, 0, 1, closed, 0, 0);
    }

    /** The same, moved by a little. */
    public Expression at(double x, double y) {
        return new Expression(yaw, pitch, scale, eyesClosed, x, y);
    }
}
