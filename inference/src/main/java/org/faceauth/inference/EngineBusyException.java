package org.faceauth.inference;

/** The queue is full or the deadline would pass: try again after {@link #retryAfterMillis()}, or use the password. */
public final class EngineBusyException extends RuntimeException {
    private final long retryAfterMillis;

    public EngineBusyException(long retryAfterMillis) {
        super("the face engine is busy; retry after " + retryAfterMillis + " ms");
        this.retryAfterMillis = retryAfterMillis;
    }

    public long retryAfterMillis() {
        return retryAfterMillis;
    }
}
