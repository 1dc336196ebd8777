package org.faceauth.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faceauth.bench.Acquisition.Acquired;
import org.faceauth.bench.Acquisition.Failed;
import org.faceauth.bench.Acquisition.Unreadable;
import org.faceauth.bench.Acquisition.Why;
import org.faceauth.inference.EngineInfo;

/**
 * How well an engine tells people apart, with what it was measured on.
 *
 * @param engine that was measured
 * @param photos what the folders held
 * @param acquisitions one per photo
 * @param comparisons of all photos
 * @param rates of the sample
 * @param intervals of {@link #statistics} of the sample
 * @param curve the same rates at many thresholds
 * @param operatingPoint as shipped; empty where the engine is not calibrated
 * @param identifications one per size of gallery; empty where the engine is not calibrated
 */
record Accuracy(
        EngineInfo engine,
        PhotoFolders photos,
        List<Acquisition> acquisitions,
        Comparisons comparisons,
        Rates rates,
        List<Interval> intervals,
        int replicates,
        Rates curve,
        Optional<OperatingPoint> operatingPoint,
        List<Identification.Result> identifications) {

    /** False match rates that are asked for, rising. */
    static final double[] ASKED = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2};

    static final double[] CURVE = curveRates();
    /** Places in {@link #intervals}; the asked rates lie between. */
    static final int AUC = 0;

    static final int EER = 1;
    static final int FIRST_RATE = 2;
    static final int FMR = FIRST_RATE + ASKED.length;
    static final int FNMR = FMR + 1;

    private static final int[] GALLERIES = {20, 50, 200};
    private static final int POINTS_PER_DECADE = 20;
    private static final int DECADES = 6;
    /** No cosine reaches it. */
    private static final double NEVER = 2;

    static Accuracy of(EngineInfo engine, PhotoFolders photos, List<Acquisition> acquisitions) {
        Comparisons comparisons = Comparisons.of(acquisitions);
        Optional<OperatingPoint> shipped = OperatingPoint.of(engine);
        double fixed = shipped.map(OperatingPoint::cosine).orElse(NEVER);
        Rates rates = Rates.of(comparisons, null, ASKED, fixed);
        long pairs = comparisons.impostor().length;
        int replicates = Bootstrap.replicates(pairs);
        ProgressBar progress = ProgressBar.of("Drawing people", replicates);
        double[][] samples = Bootstrap.run(comparisons.people().size(), replicates, weights -> {
            double[] values = resampled(comparisons, weights, fixed);
            progress.step();
            return values;
        });
        double[] values = statistics(rates);
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            intervals.add(Bootstrap.interval(values[i], samples, i).atLeastAsWideAs(comparisons.peopleWithPairs()));
        }
        return new Accuracy(
                engine,
                photos,
                acquisitions,
                comparisons,
                rates,
                intervals,
                replicates,
                Rates.of(comparisons, null, CURVE, fixed),
                shipped,
                shipped.map(point -> identifications(point, acquisitions)).orElse(List.of()));
    }

    long count(Why why) {
        return acquisitions.stream()
                .filter(each -> each instanceof Failed failed && failed.why() == why)
                .count();
    }

    long acquired() {
        return acquisitions.stream().filter(Acquired.class::isInstance).count();
    }

    long unreadable() {
        return acquisitions.stream().filter(Unreadable.class::isInstance).count();
    }

    long withBystanders() {
        return acquisitions.stream()
                .filter(each -> each instanceof Acquired one && one.bystanders())
                .count();
    }

    /** Photos that are photos, with a usable face or not. */
    long images() {
        return acquisitions.size() - unreadable();
    }

    Interval failureToAcquire() {
        return Interval.wilson(images() - acquired(), images());
    }

    long genuinePairs() {
        return comparisons.genuine().length + comparisons.failedPairs();
    }

    boolean supports(double rate) {
        return Support.enough(rate, comparisons.impostor().length);
    }

    /** A sample in which nobody can be compared has no rates. */
    private static double[] resampled(Comparisons comparisons, int[] weights, double fixed) {
        try {
            return statistics(Rates.of(comparisons, weights, ASKED, fixed));
        } catch (IllegalArgumentException empty) {
            return null;
        }
    }

    private static double[] statistics(Rates rates) {
        double[] values = new double[FNMR + 1];
        values[AUC] = rates.areaUnderCurve();
        values[EER] = rates.equalErrorRate();
        System.arraycopy(rates.trueAcceptRates(), 0, values, FIRST_RATE, ASKED.length);
        values[FMR] = rates.matchedImpostors();
        values[FNMR] = 1 - rates.matchedGenuine();
        return values;
    }

    private static List<Identification.Result> identifications(OperatingPoint point, List<Acquisition> acquisitions) {
        Identification identification =
                new Identification(point.matcher(), point.policy().identificationFalsePositiveRate(), acquisitions);
        List<Identification.Result> results = new ArrayList<>();
        for (int enrolled : GALLERIES) {
            results.add(identification.run(enrolled));
        }
        return results;
    }

    private static double[] curveRates() {
        double[] rates = new double[DECADES * POINTS_PER_DECADE];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Math.pow(10, (double) i / POINTS_PER_DECADE - DECADES);
        }
        return rates;
    }
}
