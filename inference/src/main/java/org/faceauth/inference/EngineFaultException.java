package org.faceauth.inference;

/** A network is missing, broken or gives no finite value. Never answered with a score. */
public final class EngineFaultException extends RuntimeException {
    public EngineFaultException(String message) {
        super(message);
    }

    public EngineFaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
