package org.faceauth.authenticator.inference;

/** The service does not read this image. */
public final class ImageRefusedException extends RuntimeException {
    private final Reason reason;

    public ImageRefusedException(Reason reason) {
        super("the image is refused: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The codes of {@code docs/protocol.md}. */
    public enum Reason {
        TOO_MANY_BYTES("too-many-bytes"),
        TOO_MANY_PIXELS("too-many-pixels"),
        TOO_SMALL("too-small"),
        UNSUPPORTED_TYPE("unsupported-type"),
        MALFORMED("malformed");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
