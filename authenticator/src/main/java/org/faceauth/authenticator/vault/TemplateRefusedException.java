package org.faceauth.authenticator.vault;

/** A sealed template does not open: it was changed, moved, or sealed under another key. */
public final class TemplateRefusedException extends RuntimeException {
    public TemplateRefusedException(String message) {
        super(message);
    }

    public TemplateRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
