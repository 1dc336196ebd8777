package org.faceauth.bench;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Intervals by drawing people, not pairs: the pairs of one person stand and fall together (Bolle, Ratha and Pankanti,
 * 2004). The same sample gives the same intervals.
 */
final class Bootstrap {
    private static final long SEED = 20_040_517;
    private static final double TAIL = 0.025;
    private static final int MOST = 1000;
    private static final int LEAST = 200;
    /** Pairs that are gone through in all; larger samples are drawn less often. */
    private static final long WORK = 4_000_000_000L;

    private Bootstrap() {}

    /** How often to draw from so many pairs. */
    static int replicates(long pairs) {
        return (int) Math.max(LEAST, Math.min(MOST, WORK / Math.max(1, pairs)));
    }

    /**
     * Draws as many people as there are, with replacement, again and again.
     *
     * @param statistics of a sample, given how often each person is in it; null where it has none
     * @return statistics of each sample that has them
     */
    static double[][] run(int people, int replicates, Function<int[], double[]> statistics) {
        return IntStream.range(0, replicates)
                .parallel()
                .mapToObj(replicate -> statistics.apply(weights(people, replicate)))
                .filter(Objects::nonNull)
                .toArray(double[][]::new);
    }

    /** The middle 95 % of one statistic. */
    static Interval interval(double value, double[][] samples, int statistic) {
        double[] rising = Arrays.stream(samples)
                .mapToDouble(sample -> sample[statistic])
                .sorted()
                .toArray();
        if (rising.length == 0) {
            return new Interval(value, 0, 1);
        }
        // The sample itself lies within, however skewed what was drawn is.
        return new Interval(
                value, Math.min(value, quantile(rising, TAIL)), Math.max(value, quantile(rising, 1 - TAIL)));
    }

    private static double quantile(double[] rising, double share) {
        double place = share * (rising.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, rising.length - 1);
        return rising[below] + (place - below) * (rising[above] - rising[below]);
    }

    private static int[] weights(int people, int replicate) {
        SplittableRandom random = new SplittableRandom(SEED + replicate);
        int[] weights = new int[people];
        for (int i = 0; i < people; i++) {
            weights[random.nextInt(people)]++;
        }
        return weights;
    }
}
