package org.faceauth.authenticator.login;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.faceauth.authenticator.liveness.ChallengeStep;
import org.faceauth.authenticator.match.MatchPolicy;

/**
 * The settings of one execution, checked.
 *
 * @param match what a match must reach
 * @param livenessThreshold 0..1
 * @param antiSpoofThreshold 0..1
 * @param maxTries failed tries before the password is asked for
 * @param steps what may be asked
 * @param challengeLength how many steps are asked
 * @param challengeLifetime from the first frame
 */
record FaceLoginConfig(
        MatchPolicy match,
        double livenessThreshold,
        double antiSpoofThreshold,
        int maxTries,
        Set<ChallengeStep> steps,
        int challengeLength,
        Duration challengeLifetime) {

    private static final double SAFE_LIVENESS = 0.5;
    private static final double SAFE_ANTI_SPOOF = 0.5;
    private static final double SAFE_RECOGNITION = 0.6;

    FaceLoginConfig {
        steps = Set.copyOf(steps);
    }

    /** Keys of the thresholds that are lower than is safe: an administrator may, but is told. */
    List<String> loweredThresholds() {
        List<String> lowered = new ArrayList<>();
        if (match.recognitionConfidence() < SAFE_RECOGNITION) {
            lowered.add(FaceSetting.RECOGNITION_CONFIDENCE.key);
        }
        if (livenessThreshold < SAFE_LIVENESS) {
            lowered.add(FaceSetting.LIVENESS_THRESHOLD.key);
        }
        if (antiSpoofThreshold < SAFE_ANTI_SPOOF) {
            lowered.add(FaceSetting.ANTI_SPOOF_THRESHOLD.key);
        }
        return lowered;
    }
}
