package org.faceauth.authenticator.frames;

import java.util.Optional;

/**
 * What the page is told about a frame. Never who was seen, nor how well.
 *
 * @param state of the challenge; all but {@link State#CONTINUE} end it
 * @param step name of the current step
 * @param stepIndex its place, from 0
 * @param steps how many there are
 * @param progress 0..1 over the whole challenge
 * @param hint the most important thing to do
 * @param minIntervalMillis the page waits at least so long before the next frame
 */
public record FrameAnswer(
        State state,
        String step,
        int stepIndex,
        int steps,
        double progress,
        Optional<Hint> hint,
        int minIntervalMillis) {

    /** Where the challenge stands. */
    public enum State {
        CONTINUE,
        PASSED,
        FAILED,
        EXPIRED,
        LOCKED
    }

    /** What the person should do. */
    public enum Hint {
        NO_FACE,
        SEVERAL_FACES,
        TOO_FAR,
        TOO_CLOSE,
        OFF_CENTRE,
        TILTED,
        TOO_DARK,
        TOO_BRIGHT,
        BLURRED,
        LOOK_STRAIGHT,
        HOLD_STILL,
        TURN_LEFT,
        TURN_RIGHT,
        LOOK_UP,
        LOOK_DOWN,
        BLINK,
        MOVE_CLOSER,
        BACK_TO_CENTRE
    }
}
