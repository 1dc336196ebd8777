package org.faceauth.e2e.photo;

/** What a person is asked to do in front of the camera; names as on the wire. */
public enum Movement {
    NEUTRAL,
    TURN_LEFT,
    TURN_RIGHT,
    LOOK_UP,
    LOOK_DOWN,
    BLINK,
    MOVE_CLOSER;

    private static final double TURN_DEGREES = 30;
    private static final double LOOK_DEGREES = 26;
    private static final double GROWTH = 0.36;

    /**
     * How it looks on the way.
     *
     * @param way 0 not begun .. 1 fully there
     */
    public Expression at(double way) {
        return switch (this) {
            case NEUTRAL -> Expression.NEUTRAL;
            case TURN_LEFT -> Expression.turned(TURN_DEGREES * way, 0);
            case TURN_RIGHT -> Expression.turned(-TURN_DEGREES * way, 0);
            case LOOK_UP -> Expression.turned(0, LOOK_DEGREES * way);
            case LOOK_DOWN -> Expression.turned(0, -LOOK_DEGREES * way);
            case BLINK -> Expression.eyes(way);
            case MOVE_CLOSER -> Expression.closer(1 + GROWTH * way);
        };
    }
}
