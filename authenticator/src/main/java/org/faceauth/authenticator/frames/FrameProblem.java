package org.faceauth.authenticator.frames;

import java.util.Locale;

/** Why a frame was refused before it could move the challenge; the codes of {@code docs/protocol.md}. */
public enum FrameProblem {
    BAD_REQUEST(400, "A header is missing or not a number."),
    NO_SESSION(403, "There is no login or enrolment in this browser tab."),
    BAD_CHALLENGE(403, "The challenge is unknown, stale or used."),
    BAD_SEQUENCE(409, "The frame is not the next one."),
    TOO_MANY_BYTES(413, "The frame is larger than accepted."),
    UNSUPPORTED_TYPE(415, "A frame is a JPEG, PNG or WebP image."),
    MALFORMED(422, "The image can't be read."),
    TOO_MANY_TRIES(429, "There were too many tries."),
    BUSY(503, "Too many faces at once."),
    INFERENCE_UNAVAILABLE(503, "Faces can't be measured at the moment.");

    private final int status;
    private final String title;

    FrameProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** One sentence for people who read logs. */
    public String title() {
        return title;
    }

    /** Stable code, for example {@code bad-sequence}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same sequence number may be sent again with another frame. */
    public boolean retryable() {
        return this == BUSY || this == MALFORMED;
    }
}
