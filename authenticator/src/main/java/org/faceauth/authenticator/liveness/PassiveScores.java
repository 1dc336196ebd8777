package org.faceauth.authenticator.liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Scores of the neutral frames.
 *
 * @param liveness of the passive methods, 0..1, one for each frame that could be judged
 * @param antiSpoof of the networks, 0..1, one for each frame that could be judged
 * @param frames how many neutral frames there were
 */
public record PassiveScores(List<Double> liveness, List<Double> antiSpoof, int frames) {
    static final PassiveScores NONE = new PassiveScores(List.of(), List.of(), 0);

    public PassiveScores {
        liveness = List.copyOf(liveness);
        antiSpoof = List.copyOf(antiSpoof);
    }

    PassiveScores plus(Sighting.SeenFace face) {
        return new PassiveScores(plus(liveness, face.liveness()), plus(antiSpoof, face.antiSpoof()), frames + 1);
    }

    private static List<Double> plus(List<Double> scores, OptionalDouble score) {
        List<Double> longer = new ArrayList<>(scores);
        // A score that is not a number counts as missing, not as good.
        score.stream().filter(Double::isFinite).forEach(longer::add);
        return longer;
    }

    /** Median liveness, empty unless every neutral frame was judged. */
    public OptionalDouble medianLiveness() {
        return median(liveness);
    }

    /** Median anti-spoof score, empty unless every neutral frame was judged. */
    public OptionalDouble medianAntiSpoof() {
        return median(antiSpoof);
    }

    private OptionalDouble median(List<Double> scores) {
        if (scores.isEmpty() || scores.size() < frames) {
            return OptionalDouble.empty();
        }
        double[] sorted =
                scores.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
