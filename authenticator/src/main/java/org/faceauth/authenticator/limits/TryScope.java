package org.faceauth.authenticator.limits;

/** What failed tries are counted by, and how many there may be within {@link #WINDOW_SECONDS}. */
public enum TryScope {
    /** A client address. A ward may share one, hence so many. */
    ADDRESS(60, 30),
    /** A department that somebody tries to be found in. */
    DEPARTMENT(300, 300),
    /** A user whose face is verified. */
    USER(10, 3);

    /** Fifteen minutes. */
    public static final int WINDOW_SECONDS = 900;

    private static final int MAX_DELAY_SECONDS = 60;

    private final int limit;
    private final int free;

    TryScope(int limit, int free) {
        this.limit = limit;
        this.free = free;
    }

    /** Failed tries after which only the password is left until the window has passed. */
    public int limit() {
        return limit;
    }

    /** Seconds to wait after this many failed tries: none at first, then doubling up to a minute. */
    int delaySeconds(int failures) {
        int beyond = failures - free;
        return beyond <= 0 ? 0 : (int) Math.min(MAX_DELAY_SECONDS, 1L << Math.min(beyond, 30));
    }
}
