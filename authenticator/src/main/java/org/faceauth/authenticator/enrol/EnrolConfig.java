package org.faceauth.authenticator.enrol;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings of the required action, checked.
 *
 * @param captures how many images make a template, 5..10
 * @param livenessThreshold 0..1
 * @param antiSpoofThreshold 0..1
 * @param duplicateConfidence from which confidence another account's face counts as the same, 0..1
 */
record EnrolConfig(int captures, double livenessThreshold, double antiSpoofThreshold, double duplicateConfidence) {
    static final int MIN_CAPTURES = 5;
    static final int MAX_CAPTURES = 10;
    static final EnrolConfig DEFAULT = new EnrolConfig(6, 0.8, 0.9, 0.60);

    private static final double SAFE_LIVENESS = 0.5;
    private static final double SAFE_ANTI_SPOOF = 0.5;

    EnrolConfig {
        within("captures", captures, MIN_CAPTURES, MAX_CAPTURES);
        within("livenessThreshold", livenessThreshold, 0, 1);
        within("antiSpoofThreshold", antiSpoofThreshold, 0, 1);
        within("duplicateConfidence", duplicateConfidence, 0, 1);
    }

    /** Thresholds that an administrator put below their safe range. */
    List<String> loweredThresholds() {
        List<String> lowered = new ArrayList<>();
        if (livenessThreshold < SAFE_LIVENESS) {
            lowered.add("livenessThreshold");
        }
        if (antiSpoofThreshold < SAFE_ANTI_SPOOF) {
            lowered.add("antiSpoofThreshold");
        }
        return lowered;
    }

    private static void within(String name, double value, double min, double max) {
        // Written so that NaN is refused too.
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is not within " + min + ".." + max);
        }
    }
}
