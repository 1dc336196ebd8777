package org.faceauth.authenticator.liveness;

/** What a person can be asked to do; left and right are their own. */
public enum ChallengeStep {
    /** Look into the camera: always first, and where the passive checks and the recognition take place. */
    NEUTRAL,
    TURN_LEFT,
    TURN_RIGHT,
    LOOK_UP,
    /** Only where the engine measures how open the eyes are. */
    BLINK,
    MOVE_CLOSER
}
