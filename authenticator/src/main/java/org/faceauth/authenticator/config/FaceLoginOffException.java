package org.faceauth.authenticator.config;

/** Something that needs the server's face settings was called though they are missing or wrong. */
public final class FaceLoginOffException extends RuntimeException {
    public FaceLoginOffException(String message) {
        super(message);
    }
}
