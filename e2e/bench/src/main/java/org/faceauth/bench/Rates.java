package org.faceauth.bench;

import java.util.Arrays;

/**
 * How often the comparisons are right, by ISO/IEC 19795-1. A pair matches where its cosine exceeds the threshold.
 *
 * @param areaUnderCurve how likely a pair of one person is more alike than a pair of two; ties count half
 * @param equalErrorRate where false matches and false non-matches are equally frequent
 * @param thresholds per asked false match rate: the lowest at which at most that share of two people's pairs matches
 * @param trueAcceptRates at these thresholds, of all pairs of one person
 * @param matchedImpostors share of two people's pairs that match at the fixed threshold
 * @param matchedGenuine share of one person's pairs that match at the fixed threshold
 */
record Rates(
        double areaUnderCurve,
        double equalErrorRate,
        double[] thresholds,
        double[] trueAcceptRates,
        double matchedImpostors,
        double matchedGenuine) {

    /**
     * Counts, from the most alike pair to the least.
     *
     * @param weights how often each person is in the sample; all once where null
     * @param rates asked false match rates, rising, below 1
     * @param fixed a threshold to count at
     */
    static Rates of(Comparisons comparisons, int[] weights, double[] rates, double fixed) {
        int[] each = weights;
        if (each == null) {
            each = new int[comparisons.people().size()];
            Arrays.fill(each, 1);
        }
        return new Count(comparisons, each, rates, fixed).run();
    }

    private static final class Count {
        private final Comparisons comparisons;
        private final long[] genuine;
        private final long[] impostor;
        private final int[] weights;
        private final double[] rates;
        private final double fixed;
        private final double allGenuine;
        private final double allImpostors;
        private final double[] thresholds;
        private final double[] accepted;
        private int nextGenuine;
        private int nextRate;
        private double genuineAbove;
        private double impostorsAbove;
        private double area;
        private double equalError = Double.NaN;
        private double lastFalseMatch;
        private double lastFalseNonMatch = 1;

        private Count(Comparisons comparisons, int[] weights, double[] rates, double fixed) {
            this.comparisons = comparisons;
            this.genuine = comparisons.genuine();
            this.impostor = comparisons.impostor();
            this.weights = weights;
            this.rates = rates;
            this.fixed = fixed;
            this.allGenuine = weightOfGenuine();
            this.allImpostors = weightOfImpostors();
            this.thresholds = new double[rates.length];
            this.accepted = new double[rates.length];
            this.nextGenuine = genuine.length - 1;
        }

        private Rates run() {
            if (allGenuine == 0 || allImpostors == 0) {
                throw new IllegalArgumentException("there is nothing to count");
            }
            int next = impostor.length - 1;
            while (next >= 0) {
                long bits = impostor[next] >> 32;
                double score = Comparisons.score(impostor[next]);
                double here = 0;
                while (next >= 0 && impostor[next] >> 32 == bits) {
                    here += (double) weights[Comparisons.first(impostor[next])]
                            * weights[Comparisons.second(impostor[next])];
                    next--;
                }
                if (here > 0) {
                    group(score, here);
                }
            }
            while (nextRate < rates.length) {
                threshold(nextRate++, -1);
            }
            return new Rates(
                    area / allGenuine / allImpostors,
                    equalError,
                    thresholds,
                    accepted,
                    above(impostor) / allImpostors,
                    above(genuine) / allGenuine);
        }

        /** Pairs of two people of the same score. */
        private void group(double score, double here) {
            takeGenuine(score, false);
            errors();
            while (nextRate < rates.length && impostorsAbove + here > rates[nextRate] * allImpostors) {
                threshold(nextRate++, score);
            }
            double before = genuineAbove;
            takeGenuine(score, true);
            area += here * (before + genuineAbove) / 2;
            impostorsAbove += here;
            errors();
        }

        private void takeGenuine(double score, boolean same) {
            while (nextGenuine >= 0
                    && (Comparisons.score(genuine[nextGenuine]) > score
                            || same && Comparisons.score(genuine[nextGenuine]) == score)) {
                genuineAbove += weights[Comparisons.first(genuine[nextGenuine--])];
            }
        }

        private void threshold(int rate, double score) {
            thresholds[rate] = score;
            accepted[rate] = genuineAbove / allGenuine;
        }

        /** Where the two curves cross, between this point and the last. */
        private void errors() {
            double falseMatch = impostorsAbove / allImpostors;
            double falseNonMatch = 1 - genuineAbove / allGenuine;
            if (Double.isNaN(equalError) && falseMatch >= falseNonMatch) {
                double before = lastFalseNonMatch - lastFalseMatch;
                double after = falseMatch - falseNonMatch;
                double part = before + after == 0 ? 0 : before / (before + after);
                equalError = lastFalseMatch + part * (falseMatch - lastFalseMatch);
            }
            lastFalseMatch = falseMatch;
            lastFalseNonMatch = falseNonMatch;
        }

        private double above(long[] entries) {
            double sum = 0;
            boolean one = entries == genuine;
            for (int i = entries.length - 1; i >= 0 && Comparisons.score(entries[i]) >= fixed; i--) {
                int weight = weights[Comparisons.first(entries[i])];
                sum += one ? weight : (double) weight * weights[Comparisons.second(entries[i])];
            }
            return sum;
        }

        private double weightOfGenuine() {
            double sum = 0;
            for (long entry : genuine) {
                sum += weights[Comparisons.first(entry)];
            }
            for (int person = 0; person < weights.length; person++) {
                sum += (double) weights[person] * comparisons.failedPairs(person);
            }
            return sum;
        }

        private double weightOfImpostors() {
            double all = 0;
            double own = 0;
            for (int person = 0; person < weights.length; person++) {
                double photos = (double) weights[person] * comparisons.acquired(person);
                all += photos;
                own += photos * photos;
            }
            return (all * all - own) / 2;
        }
    }
}
