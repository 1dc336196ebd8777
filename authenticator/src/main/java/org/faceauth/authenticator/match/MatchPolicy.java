package org.faceauth.authenticator.match;

/**
 * What a match must reach.
 *
 * @param recognitionConfidence least confidence of a match, 0..1; a user's override takes its place
 * @param identificationFalsePositiveRate accepted chance that an unknown face is taken for anybody of the gallery
 * @param runnerUpMargin by how much confidence the next best person must stay behind, 0..1
 */
public record MatchPolicy(double recognitionConfidence, double identificationFalsePositiveRate, double runnerUpMargin) {

    public MatchPolicy {
        require(recognitionConfidence >= 0 && recognitionConfidence <= 1, "recognitionConfidence");
        require(
                identificationFalsePositiveRate > 0 && identificationFalsePositiveRate < 1,
                "identificationFalsePositiveRate");
        require(runnerUpMargin >= 0 && runnerUpMargin < 1, "runnerUpMargin");
    }

    private static void require(boolean holds, String name) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is out of range");
        }
    }
}
