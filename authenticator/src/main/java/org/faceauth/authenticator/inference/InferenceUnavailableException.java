package org.faceauth.authenticator.inference;

/** No service gave an answer that can be believed in time. There is no face login then; the password works. */
public final class InferenceUnavailableException extends RuntimeException {
    public InferenceUnavailableException(String message) {
        super(message);
    }

    public InferenceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
