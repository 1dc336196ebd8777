package org.faceauth.authenticator.liveness;

/** Whether the times of the frames can be true: captured one after the other, and none before it could be. */
final class Pace {
    /** A first frame may have been this much slower on its way than a later one. */
    private static final long MAX_DRIFT_MILLIS = 3_000;

    private Pace() {}

    static boolean plausible(Trace trace, Sighting next) {
        if (trace.first().isEmpty() || trace.last().isEmpty()) {
            return true;
        }
        long captured = next.capturedAtMillis() - trace.first().get().capturedAtMillis();
        long arrived = next.arrivedAtMillis() - trace.first().get().arrivedAtMillis();
        return next.capturedAtMillis() > trace.last().get().capturedAtMillis()
                && next.arrivedAtMillis() >= trace.last().get().arrivedAtMillis()
                && Math.abs(captured - arrived) <= MAX_DRIFT_MILLIS;
    }
}
