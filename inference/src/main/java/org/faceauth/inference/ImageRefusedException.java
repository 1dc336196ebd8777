package org.faceauth.inference;

/** The bytes are not decoded; {@link #reason()} tells why. */
public final class ImageRefusedException extends RuntimeException {
    private final Reason reason;

    public ImageRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** More bytes than accepted. */
        TOO_MANY_BYTES,
        /** More pixels than accepted, told by the header before anything is decoded. */
        TOO_MANY_PIXELS,
        /** A side is smaller than accepted. */
        TOO_SMALL,
        /** Neither JPEG, PNG nor WebP, or an animation. */
        UNSUPPORTED_TYPE,
        /** The header is right but the content is not: truncated or corrupt. */
        MALFORMED
    }
}
