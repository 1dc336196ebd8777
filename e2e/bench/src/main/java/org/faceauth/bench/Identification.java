package org.faceauth.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.faceauth.authenticator.match.Gallery;
import org.faceauth.authenticator.match.MatchResult;
import org.faceauth.authenticator.match.Matcher;
import org.faceauth.authenticator.match.Reference;
import org.faceauth.bench.Acquisition.Acquired;
import org.faceauth.bench.Acquisition.Failed;

/**
 * Open-set identification by the shipped matcher: some people are enrolled, each as the mean of up to
 * {@value #CAPTURES} photos with at least one left; then everybody's other photos ask who they are. Repeated with other
 * people, drawn always the same way.
 */
final class Identification {
    static final int GALLERIES = 20;
    static final int CAPTURES = 6;
    /** People who are not enrolled must be this many, or nothing is said of strangers. */
    private static final int STRANGERS = 10;

    private static final long SEED = 19_795;
    private static final int REPLICATES = 1000;

    private final Matcher matcher;
    private final double falsePositiveRate;
    private final List<Person> people;

    /**
     * @param falsePositiveRate that the shipped settings ask for
     */
    Identification(Matcher matcher, double falsePositiveRate, List<Acquisition> acquisitions) {
        this.matcher = matcher;
        this.falsePositiveRate = falsePositiveRate;
        this.people = people(acquisitions);
    }

    /** A person's photos; one that failed is never recognised, and never taken for anybody. */
    private record Person(String name, List<float[]> vectors, int[] failures) {
        boolean canEnrol() {
            return captures() > 0;
        }

        int captures() {
            return Math.min(CAPTURES, failures[0] > 0 ? vectors.size() : vectors.size() - 1);
        }
    }

    /**
     * What came out for one size of gallery.
     *
     * @param enrolled people in a gallery
     * @param falsePositive share of strangers' photos that were taken for somebody; empty where not measured
     * @param falseNegative share of enrolled people's photos that were not recognised as them; empty where not measured
     * @param strangerTrials photos of strangers that asked, in all galleries
     * @param enrolledTrials photos of enrolled people that asked, in all galleries
     */
    record Result(
            int enrolled,
            Optional<Interval> falsePositive,
            Optional<Interval> falseNegative,
            long strangerTrials,
            long enrolledTrials) {}

    Result run(int enrolled) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).canEnrol()) {
                candidates.add(i);
            }
        }
        if (candidates.size() < enrolled || people.size() < enrolled + STRANGERS) {
            return new Result(enrolled, Optional.empty(), Optional.empty(), 0, 0);
        }
        Tally strangers = new Tally(people.size());
        Tally known = new Tally(people.size());
        ProgressBar progress = ProgressBar.of("Identifying of " + enrolled, GALLERIES);
        for (int gallery = 0; gallery < GALLERIES; gallery++) {
            one(chosen(candidates, enrolled, gallery), strangers, known);
            progress.step();
        }
        return new Result(
                enrolled,
                Support.enough(falsePositiveRate, strangers.trials())
                        ? Optional.of(strangers.interval())
                        : Optional.empty(),
                Optional.of(known.interval()),
                strangers.trials(),
                known.trials());
    }

    private void one(boolean[] enrolled, Tally strangers, Tally known) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < enrolled.length; i++) {
            if (enrolled[i]) {
                Person person = people.get(i);
                float[] mean = mean(person.vectors().subList(0, person.captures()));
                references.add(new Reference(person.name(), Integer.toString(i), mean, Optional.empty()));
            }
        }
        Gallery gallery = new Gallery(references);
        for (int i = 0; i < enrolled.length; i++) {
            Person person = people.get(i);
            Tally tally = enrolled[i] ? known : strangers;
            int from = enrolled[i] ? person.captures() : 0;
            for (float[] photo : person.vectors().subList(from, person.vectors().size())) {
                MatchResult result = matcher.identify(photo, gallery);
                boolean accepted = result instanceof MatchResult.Matched;
                boolean right = result instanceof MatchResult.Matched matched
                        && matched.userId().equals(person.name());
                tally.add(i, enrolled[i] ? !right : accepted);
            }
            for (int failure = 0; failure < person.failures()[0]; failure++) {
                tally.add(i, enrolled[i]);
            }
        }
    }

    private boolean[] chosen(List<Integer> candidates, int count, int gallery) {
        SplittableRandom random = new SplittableRandom(SEED + gallery);
        List<Integer> left = new ArrayList<>(candidates);
        boolean[] chosen = new boolean[people.size()];
        for (int i = 0; i < count; i++) {
            chosen[left.remove(random.nextInt(left.size()))] = true;
        }
        return chosen;
    }

    /** Errors by person, so that people can be drawn. */
    private static final class Tally {
        private final long[] errors;
        private final long[] trials;

        private Tally(int people) {
            errors = new long[people];
            trials = new long[people];
        }

        private void add(int person, boolean error) {
            trials[person]++;
            errors[person] += error ? 1 : 0;
        }

        private long trials() {
            return Arrays.stream(trials).sum();
        }

        private Interval interval() {
            double value = (double) Arrays.stream(errors).sum() / trials();
            double[][] samples = Bootstrap.run(errors.length, REPLICATES, this::share);
            long people = Arrays.stream(trials).filter(count -> count > 0).count();
            return Bootstrap.interval(value, samples, 0).atLeastAsWideAs(people);
        }

        private double[] share(int[] weights) {
            double wrong = 0;
            double all = 0;
            for (int i = 0; i < weights.length; i++) {
                wrong += (double) weights[i] * errors[i];
                all += (double) weights[i] * trials[i];
            }
            return all == 0 ? null : new double[] {wrong / all};
        }
    }

    private static List<Person> people(List<Acquisition> acquisitions) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (Acquisition acquisition : acquisitions) {
            if (acquisition instanceof Acquired one) {
                person(people, one.person()).vectors().add(one.vector());
            } else if (acquisition instanceof Failed one) {
                person(people, one.person()).failures()[0]++;
            }
        }
        return List.copyOf(people.values());
    }

    private static Person person(Map<String, Person> people, String name) {
        return people.computeIfAbsent(name, unknown -> new Person(unknown, new ArrayList<>(), new int[1]));
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        double squares = 0;
        for (float value : mean) {
            squares += (double) value * value;
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= (float) Math.sqrt(squares);
        }
        return mean;
    }
}
