package org.faceauth.authenticator.enrol;

import java.util.Optional;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.inference.Face.Pose;

/**
 * A pose to be captured; slight turns, so that the face stays measurable. Limits in degrees, as in
 * {@code docs/protocol.md}; left and right are the person's own, up and down are from their own neutral pitch.
 */
enum EnrolPose {
    NEUTRAL,
    TURN_LEFT,
    TURN_RIGHT,
    LOOK_UP,
    LOOK_DOWN;

    private static final double NEUTRAL_YAW = 12;
    private static final double NEUTRAL_PITCH = 15;
    private static final double TURN = 10;
    private static final double LOOK = 8;
    /** Further than this the picture says little about the face. */
    private static final double TOO_FAR = 35;

    /**
     * What to do so that the pose is right; empty when it is.
     *
     * @param pose of the head
     * @param neutralPitch the person's own
     */
    Optional<Hint> missing(Pose pose, double neutralPitch) {
        double look = pose.pitch() - neutralPitch;
        return switch (this) {
            case NEUTRAL ->
                Math.abs(pose.yaw()) <= NEUTRAL_YAW && Math.abs(pose.pitch()) <= NEUTRAL_PITCH
                        ? Optional.empty()
                        : Optional.of(Hint.LOOK_STRAIGHT);
            case TURN_LEFT -> reached(pose.yaw(), TURN, Hint.TURN_LEFT);
            case TURN_RIGHT -> reached(-pose.yaw(), TURN, Hint.TURN_RIGHT);
            case LOOK_UP -> reached(look, LOOK, Hint.LOOK_UP);
            case LOOK_DOWN -> reached(-look, LOOK, Hint.LOOK_DOWN);
        };
    }

    private static Optional<Hint> reached(double degrees, double wanted, Hint hint) {
        if (degrees < wanted) {
            return Optional.of(hint);
        }
        return degrees > TOO_FAR ? Optional.of(Hint.BACK_TO_CENTRE) : Optional.empty();
    }
}
