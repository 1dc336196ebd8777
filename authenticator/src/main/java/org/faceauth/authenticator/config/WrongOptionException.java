package org.faceauth.authenticator.config;

/** A server option is missing or wrong; the message is one sentence that names it and holds no secret. */
final class WrongOptionException extends RuntimeException {
    WrongOptionException(String message) {
        super(message);
    }

    /** The cause's message may quote a secret, so only its kind is told. */
    static WrongOptionException of(String option, String what, Exception cause) {
        return new WrongOptionException(
                option + ": " + what + " (" + cause.getClass().getSimpleName() + ")");
    }
}
