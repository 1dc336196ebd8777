package org.faceauth.authenticator.liveness;

import java.util.OptionalDouble;

/**
 * The passive part: what the networks make of the neutral frames. A score that is missing fails.
 *
 * @param livenessThreshold least median liveness, 0..1
 * @param antiSpoofThreshold least median anti-spoof score, 0..1
 * @param antiSpoofRequired false only in a demonstration realm whose engine has no anti-spoof network
 */
public record PassiveCheck(double livenessThreshold, double antiSpoofThreshold, boolean antiSpoofRequired) {

    /** What the scores amount to. */
    public enum Result {
        LIVE,
        NOT_LIVE,
        /** An attack by the anti-spoof networks. */
        SPOOF,
        /** A frame couldn't be judged. */
        UNJUDGED
    }

    public Result judge(PassiveScores scores) {
        OptionalDouble liveness = scores.medianLiveness();
        OptionalDouble antiSpoof = scores.medianAntiSpoof();
        if (liveness.isEmpty() || (antiSpoofRequired && antiSpoof.isEmpty())) {
            return Result.UNJUDGED;
        }
        if (antiSpoof.isPresent() && antiSpoof.getAsDouble() < antiSpoofThreshold) {
            return Result.SPOOF;
        }
        return liveness.getAsDouble() < livenessThreshold ? Result.NOT_LIVE : Result.LIVE;
    }
}
