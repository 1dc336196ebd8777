package org.faceauth.authenticator.liveness;

/** Whether a face can be the one of the frame before, moved as a head moves. */
final class Continuity {
    /** Frames closer together than this are judged as if so far apart: arrival times jitter. */
    private static final long MIN_MILLIS = 60;

    private final ChallengeRules rules;

    Continuity(ChallengeRules rules) {
        this.rules = rules;
    }

    boolean holds(Trace.Position before, Sighting.SeenFace now, long arrivedAtMillis) {
        double seconds = Math.max(MIN_MILLIS, arrivedAtMillis - before.arrivedAtMillis()) / 1000.0;
        double degrees = Math.hypot(now.yaw() - before.yaw(), now.pitch() - before.pitch());
        double scaling = now.size() > before.size() ? now.size() / before.size() : before.size() / now.size();
        double shift = Math.hypot(now.centreX() - before.centreX(), now.centreY() - before.centreY())
                / Math.min(now.size(), before.size());
        return degrees <= rules.maxDegreesPerSecond() * seconds
                && degrees <= rules.maxDegrees()
                && scaling <= rules.maxScaling()
                && shift <= rules.maxShift();
    }
}
