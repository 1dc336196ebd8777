package org.faceauth.authenticator.liveness;

/** How far the person has come within one step. */
enum Stage {
    /** Not yet seen in the position that the step starts from. */
    WAITING,
    /** Seen in the starting position. */
    READY,
    /** Seen on the way: half turned, half closer, or with the eyes closed. */
    UNDER_WAY,
    /** Seen where the step leads. */
    DONE
}
