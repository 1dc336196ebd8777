package org.faceauth.authenticator.inference;

/** The service is at its limit. */
public final class InferenceBusyException extends RuntimeException {
    private final long retryAfterMillis;

    public InferenceBusyException(long retryAfterMillis) {
        super("the inference service is busy; retry after " + retryAfterMillis + " ms");
        this.retryAfterMillis = retryAfterMillis;
    }

    public long retryAfterMillis() {
        return retryAfterMillis;
    }
}
