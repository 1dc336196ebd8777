package org.faceauth.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.faceauth.authenticator.match.Gallery;
import org.faceauth.authenticator.match.Matcher;
import org.faceauth.authenticator.match.Reference;

/** How long the shipped matcher takes to identify one face, by the number of templates. */
final class MatchTimes {
    static final int[] SIZES = {200, 100_000};
    private static final long SEED = 4;
    private static final double NANOS_PER_MICRO = 1e3;

    private MatchTimes() {}

    /**
     * @param dimension of an embedding
     * @return median microseconds by number of templates, each of another person
     */
    static Map<Integer, Double> of(Matcher matcher, int dimension) {
        ProgressBar progress = ProgressBar.of("Matching", SIZES.length);
        Map<Integer, Double> micros = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(SEED);
        float[] face = unit(random, dimension);
        for (int size : SIZES) {
            List<Reference> references = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                String id = Integer.toString(i);
                references.add(new Reference(id, id, unit(random, dimension), Optional.empty()));
            }
            try (Gallery gallery = new Gallery(references)) {
                double[] nanos = Stopwatch.inTurn(() -> matcher.identify(face, gallery))[0].wall();
                micros.put(size, Stopwatch.median(nanos) / NANOS_PER_MICRO);
            }
            progress.step();
        }
        return micros;
    }

    private static float[] unit(SplittableRandom random, int dimension) {
        float[] vector = new float[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < dimension; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
