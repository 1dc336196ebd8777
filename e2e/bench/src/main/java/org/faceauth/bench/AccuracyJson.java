package org.faceauth.bench;

import static org.faceauth.bench.Support.NOT_MEASURED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faceauth.bench.Acquisition.Why;

/** The figures of {@link Accuracy} under the names of {@code report.json}. */
final class AccuracyJson {
    private static final int BINS = 100;
    private static final double SIX_DIGITS = 1e6;

    private final Accuracy accuracy;

    private AccuracyJson(Accuracy accuracy) {
        this.accuracy = accuracy;
    }

    static Map<String, Object> of(Accuracy accuracy) {
        return new AccuracyJson(accuracy).report();
    }

    private Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("profile", accuracy.engine().profile());
        report.put("embedding", accuracy.engine().embeddingId());
        report.put("device", accuracy.engine().device());
        report.put("people", accuracy.comparisons().people().size());
        report.put("images", accuracy.images());
        report.put("comparisons_genuine", accuracy.genuinePairs());
        report.put("comparisons_genuine_failed", accuracy.comparisons().failedPairs());
        report.put("comparisons_impostor", accuracy.comparisons().impostor().length);
        put(report, "auc", accuracy.intervals().get(Accuracy.AUC));
        put(report, "eer", accuracy.intervals().get(Accuracy.EER));
        report.put("tar_at_fmr", trueAcceptRates());
        put(report, "failure_to_acquire", accuracy.failureToAcquire());
        report.put("failures", failures());
        report.put("operating_point", operatingPoint());
        report.put("identification", identifications());
        report.put("histograms", histograms());
        report.put("curve", curve());
        report.put("intervals", intervals());
        return report;
    }

    private static void put(Map<String, Object> report, String name, Interval interval) {
        report.put(name, rounded(interval.value()));
        report.put(name + "_interval", Map.of("low", rounded(interval.low()), "high", rounded(interval.high())));
    }

    private Map<String, Object> trueAcceptRates() {
        Map<String, Object> rates = new LinkedHashMap<>();
        for (int i = Accuracy.ASKED.length - 1; i >= 0; i--) {
            double asked = Accuracy.ASKED[i];
            boolean supported = accuracy.supports(asked);
            Map<String, Object> rate = interval(
                    supported ? Optional.of(accuracy.intervals().get(Accuracy.FIRST_RATE + i)) : Optional.empty());
            rate.put("cosine", supported ? rounded(accuracy.rates().thresholds()[i]) : NOT_MEASURED);
            rate.put(
                    "expected_false_matches",
                    rounded(asked * accuracy.comparisons().impostor().length));
            rates.put(name(asked), rate);
        }
        return rates;
    }

    private Map<String, Object> failures() {
        Map<String, Object> failures = new LinkedHashMap<>();
        failures.put("no_face", accuracy.count(Why.NO_FACE));
        failures.put("several_faces", accuracy.count(Why.SEVERAL_FACES));
        failures.put("acquired_among_several_faces", accuracy.withBystanders());
        failures.put("files_unreadable", accuracy.unreadable());
        failures.put("files_ignored", accuracy.photos().ignored());
        return failures;
    }

    private Object operatingPoint() {
        if (accuracy.operatingPoint().isEmpty()) {
            return NOT_MEASURED;
        }
        OperatingPoint shipped = accuracy.operatingPoint().get();
        Interval falseMatch = accuracy.intervals().get(Accuracy.FMR);
        // Whether the sample supports the rate that the setting stands for, not the one that came out.
        boolean supported = accuracy.supports(Math.pow(10, -5 * shipped.policy().recognitionConfidence()));
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("confidence", shipped.policy().recognitionConfidence());
        point.put("cosine", rounded(shipped.cosine()));
        point.put("fmr", interval(supported ? Optional.of(falseMatch) : Optional.empty()));
        point.put("fnmr", interval(Optional.of(accuracy.intervals().get(Accuracy.FNMR))));
        return point;
    }

    private Map<String, Object> identifications() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Identification.Result result : accuracy.identifications()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("fpir", interval(result.falsePositive()));
            one.put("fnir", interval(result.falseNegative()));
            one.put("galleries", Identification.GALLERIES);
            one.put("trials_not_enrolled", result.strangerTrials());
            one.put("trials_enrolled", result.enrolledTrials());
            all.put(Integer.toString(result.enrolled()), one);
        }
        return all;
    }

    private Map<String, Object> histograms() {
        Map<String, Object> histograms = new LinkedHashMap<>();
        histograms.put("from", -1);
        histograms.put("to", 1);
        histograms.put("genuine", histogram(accuracy.comparisons().genuine()));
        histograms.put("impostor", histogram(accuracy.comparisons().impostor()));
        return histograms;
    }

    /** Counts in {@value #BINS} bins of cosines from -1 to 1. */
    static long[] histogram(long... entries) {
        long[] counts = new long[BINS];
        for (long entry : entries) {
            int bin = (int) ((Comparisons.score(entry) + 1) / 2 * BINS);
            counts[Math.max(0, Math.min(BINS - 1, bin))]++;
        }
        return counts;
    }

    private List<Map<String, Object>> curve() {
        List<Map<String, Object>> points = new ArrayList<>();
        for (int i = 0; i < Accuracy.CURVE.length; i++) {
            if (accuracy.supports(Accuracy.CURVE[i])) {
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("fmr", Accuracy.CURVE[i]);
                point.put("fnmr", rounded(1 - accuracy.curve().trueAcceptRates()[i]));
                point.put("cosine", rounded(accuracy.curve().thresholds()[i]));
                points.add(point);
            }
        }
        return points;
    }

    private Map<String, Object> intervals() {
        Map<String, Object> intervals = new LinkedHashMap<>();
        intervals.put("level", 0.95);
        intervals.put("failure_to_acquire", "Wilson");
        intervals.put("others", "bootstrap by person");
        intervals.put("replicates", accuracy.replicates());
        intervals.put("fewest_expected_errors", Support.ERRORS);
        return intervals;
    }

    private static Map<String, Object> interval(Optional<Interval> measured) {
        Map<String, Object> interval = new LinkedHashMap<>();
        interval.put("value", measured.<Object>map(one -> rounded(one.value())).orElse(NOT_MEASURED));
        interval.put("low", measured.<Object>map(one -> rounded(one.low())).orElse(NOT_MEASURED));
        interval.put("high", measured.<Object>map(one -> rounded(one.high())).orElse(NOT_MEASURED));
        return interval;
    }

    /** {@code 1e-3} for 0.001. */
    static String name(double rate) {
        return "1e" + Math.round(Math.log10(rate));
    }

    static double rounded(double value) {
        return Math.round(value * SIX_DIGITS) / SIX_DIGITS;
    }
}
