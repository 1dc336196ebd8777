package org.faceauth.inference.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * Cosines of all pairs of embeddings.
 *
 * @param genuine of two photos of one person, rising
 * @param impostor of photos of two people, rising
 */
record Scores(float[] genuine, float[] impostor) {

    static Scores of(Embeddings embeddings) {
        List<float[]> vectors = embeddings.vectors();
        int count = vectors.size();
        float[] genuine = new float[count * (count - 1) / 2];
        float[] impostor = new float[genuine.length];
        int genuines = 0;
        int impostors = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                float cosine = cosine(vectors.get(i), vectors.get(j));
                if (embeddings.people().get(i).equals(embeddings.people().get(j))) {
                    genuine[genuines++] = cosine;
                } else {
                    impostor[impostors++] = cosine;
                }
            }
        }
        if (genuines == 0 || impostors == 0) {
            throw new IllegalArgumentException("photos of at least two people are needed, of one at least two");
        }
        Scores scores = new Scores(Arrays.copyOf(genuine, genuines), Arrays.copyOf(impostor, impostors));
        Arrays.parallelSort(scores.genuine);
        Arrays.parallelSort(scores.impostor);
        return scores;
    }

    /** The lowest threshold at which at most this share of the impostors passes ({@code cosine > threshold}). */
    double threshold(double falseMatchRate) {
        int passing = (int) Math.floor(falseMatchRate * impostor.length);
        return impostor[impostor.length - 1 - Math.min(passing, impostor.length - 1)];
    }

    /** The share of genuine pairs above the threshold. */
    double truePositiveRate(double threshold) {
        return (genuine.length - above(genuine, threshold)) / (double) genuine.length;
    }

    /** How likely a genuine pair is more alike than an impostor pair. */
    double areaUnderCurve() {
        double below = 0;
        int at = 0;
        for (float score : genuine) {
            while (at < impostor.length && impostor[at] < score) {
                at++;
            }
            below += at;
        }
        return below / genuine.length / impostor.length;
    }

    /** Index of the first value above the threshold. */
    private static int above(float[] rising, double threshold) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] > threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
