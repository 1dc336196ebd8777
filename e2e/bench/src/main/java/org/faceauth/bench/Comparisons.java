package org.faceauth.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.bench.Acquisition.Acquired;
import org.faceauth.bench.Acquisition.Failed;

/**
 * Every photo against every other. A pair of one person with a photo that could not be acquired is kept as one that
 * never matches: a photo does not vanish because it is difficult. Such a pair of two people is left out, as it would
 * make the false match rate look better than it is.
 */
final class Comparisons {
    private static final int MAX_PEOPLE = 1 << 16;
    private static final int MAX_PHOTOS = 30_000;

    private final List<String> people;
    /** Rising; each holds a cosine, and whose photos they are in the lowest 32 bits. */
    private final long[] genuine;

    private final long[] impostor;
    private final int[] acquired;
    private final int[] failed;

    private Comparisons(List<String> people, long[] genuine, long[] impostor, int[] acquired, int[] failed) {
        this.people = people;
        this.genuine = genuine;
        this.impostor = impostor;
        this.acquired = acquired;
        this.failed = failed;
    }

    /** @throws BenchRefusedException if there are too few, or too many, photos to compare */
    static Comparisons of(List<Acquisition> acquisitions) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        List<float[]> vectors = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        List<Integer> failures = new ArrayList<>();
        for (Acquisition acquisition : acquisitions) {
            if (acquisition instanceof Acquired one) {
                vectors.add(one.vector());
                owners.add(indices.computeIfAbsent(one.person(), name -> indices.size()));
            } else if (acquisition instanceof Failed one) {
                failures.add(indices.computeIfAbsent(one.person(), name -> indices.size()));
            }
        }
        if (indices.size() >= MAX_PEOPLE || vectors.size() > MAX_PHOTOS) {
            throw new BenchRefusedException("At most " + MAX_PHOTOS + " photos are compared at once.");
        }
        int[] acquired = counts(owners, indices.size());
        int[] failed = counts(failures, indices.size());
        Comparisons comparisons = new Comparisons(
                List.copyOf(indices.keySet()),
                new long
                        [(int) Arrays.stream(acquired)
                                .mapToLong(Comparisons::pairs)
                                .sum()],
                new long
                        [(int) (pairs(vectors.size())
                                - Arrays.stream(acquired)
                                        .mapToLong(Comparisons::pairs)
                                        .sum())],
                acquired,
                failed);
        comparisons.compare(vectors, owners);
        if (comparisons.genuine.length == 0 || comparisons.impostor.length == 0) {
            throw new BenchRefusedException("There are too few photos with a face to compare any.");
        }
        return comparisons;
    }

    private void compare(List<float[]> vectors, List<Integer> owners) {
        int genuines = 0;
        int impostors = 0;
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = 0; j < i; j++) {
                int a = owners.get(i);
                int b = owners.get(j);
                long entry = entry(cosine(vectors.get(i), vectors.get(j)), a, b);
                if (a == b) {
                    genuine[genuines++] = entry;
                } else {
                    impostor[impostors++] = entry;
                }
            }
        }
        Arrays.parallelSort(genuine);
        Arrays.parallelSort(impostor);
    }

    List<String> people() {
        return people;
    }

    long[] genuine() {
        return genuine;
    }

    long[] impostor() {
        return impostor;
    }

    /** How many photos of a person have an embedding. */
    int acquired(int person) {
        return acquired[person];
    }

    /** Pairs of one person's photos of which at least one could not be acquired. */
    long failedPairs(int person) {
        return pairs(acquired[person] + failed[person]) - pairs(acquired[person]);
    }

    long failedPairs() {
        long all = 0;
        for (int person = 0; person < people.size(); person++) {
            all += failedPairs(person);
        }
        return all;
    }

    /** People with at least two photos: those who can be recognised at all. */
    int peopleWithPairs() {
        int count = 0;
        for (int person = 0; person < people.size(); person++) {
            count += acquired[person] + failed[person] > 1 ? 1 : 0;
        }
        return count;
    }

    static double score(long entry) {
        int ordered = (int) (entry >> 32);
        return Float.intBitsToFloat(ordered >= 0 ? ordered : ordered ^ Integer.MAX_VALUE);
    }

    static int first(long entry) {
        return (int) (entry >>> 16) & 0xFFFF;
    }

    static int second(long entry) {
        return (int) entry & 0xFFFF;
    }

    /** Sorts by the cosine: the bits of a negative float fall as it rises. */
    static long entry(float cosine, int a, int b) {
        int bits = Float.floatToIntBits(cosine);
        int ordered = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
        return (long) ordered << 32 | (long) a << 16 | b;
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static long pairs(long photos) {
        return photos * (photos - 1) / 2;
    }

    private static int[] counts(List<Integer> people, int count) {
        int[] counts = new int[count];
        people.forEach(person -> counts[person]++);
        return counts;
    }
}
