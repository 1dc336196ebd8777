package org.faceauth.authenticator.enrol;

import java.util.Arrays;
import java.util.List;

/**
 * Makes one template of several captures: their mean, weighted by quality and brought back to unit length. A capture that
 * lies apart from the others by more than three robust deviations (median absolute deviation, scaled to a normal
 * distribution) is left out, but never more than a third of them.
 */
final class TemplateMean {
    private static final double ROBUST_SCALE = 1.4826;
    private static final double DEVIATIONS = 3;
    /** Captures that are this close in cosine differ by noise only. */
    private static final double LEAST_GAP = 0.05;

    private TemplateMean() {}

    /**
     * @param vector of unit length
     * @param weight above 0
     */
    record Sample(float[] vector, double weight) {}

    /**
     * The template.
     *
     * @param vector of unit length
     * @param used how many captures went into it
     */
    record Result(float[] vector, int used) {}

    /**
     * @param samples at least one, all of one dimension
     * @throws IllegalArgumentException if they cancel each other out
     */
    static Result of(List<Sample> samples) {
        float[] all = mean(samples);
        double[] cosines = samples.stream()
                .mapToDouble(sample -> dot(sample.vector(), all))
                .toArray();
        double limit = limit(cosines);
        List<Sample> near = samples.stream()
                .filter(sample -> dot(sample.vector(), all) >= limit)
                .toList();
        Arrays.fill(all, 0f);
        return new Result(mean(near), near.size());
    }

    /** Lowest cosine to the mean that still belongs to it. */
    private static double limit(double[] cosines) {
        double median = median(cosines);
        double deviation = median(
                Arrays.stream(cosines).map(cosine -> Math.abs(cosine - median)).toArray());
        double limit = median - Math.max(LEAST_GAP, DEVIATIONS * ROBUST_SCALE * deviation);
        double[] sorted = cosines.clone();
        Arrays.sort(sorted);
        return Math.min(limit, sorted[sorted.length / 3]);
    }

    private static float[] mean(List<Sample> samples) {
        double[] sum = new double[samples.get(0).vector().length];
        for (Sample sample : samples) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sample.weight() * sample.vector()[i];
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
        // Written so that NaN is refused too.
        if (!(length > 1e-9)) {
            throw new IllegalArgumentException("the captures have no common direction");
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / length);
        }
        Arrays.fill(sum, 0);
        return mean;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
