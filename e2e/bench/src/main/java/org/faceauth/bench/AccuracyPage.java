package org.faceauth.bench;

import static org.faceauth.bench.Support.NOT_MEASURED;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.faceauth.bench.Acquisition.Why;
import org.faceauth.bench.Chart.Series;

/** The figures of {@link Accuracy} for people: a page and its charts. */
final class AccuracyPage {
    private final Accuracy accuracy;

    AccuracyPage(Accuracy accuracy) {
        this.accuracy = accuracy;
    }

    List<Chart> charts() {
        return List.of(roc(), det(), histogram());
    }

    String html() {
        Page page = new Page("Accuracy of the profile " + accuracy.engine().profile());
        page.paragraph(accuracy.images() + " photos of "
                + accuracy.comparisons().people().size() + " people, "
                + accuracy.genuinePairs() + " pairs of one person and "
                + accuracy.comparisons().impostor().length
                + " of two. One photo against one photo, measured by the engine that a login uses, on "
                + accuracy.engine().device() + ". Intervals are of 95 %, by drawing people (" + accuracy.replicates()
                + " times), since the pairs of one person stand and fall together; a rate at which fewer than "
                + Support.ERRORS + " errors are to be expected is not measured. Nothing here says anything about"
                + " attacks with pictures or masks.");
        page.heading("Verification").table(verification());
        page.heading("Failure to acquire").table(acquisition());
        page.paragraph("A photo without a usable face counts against the true accept rate: its pairs never match. A"
                + " login refuses several faces; here bystanders are cut away and the middle of the photo is measured"
                + " by the same engine, since the label names the person in the middle.");
        page.heading("As shipped").table(shipped());
        page.paragraph("Each enrolled person is the mean of up to " + Identification.CAPTURES + " photos, in "
                + Identification.GALLERIES + " galleries of people drawn at random; every other photo asks once.");
        charts().forEach(page::chart);
        return page.html();
    }

    private List<List<String>> verification() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "value", "95 %"));
        rows.add(row("AUC", Optional.of(accuracy.intervals().get(Accuracy.AUC))));
        rows.add(row("EER", Optional.of(accuracy.intervals().get(Accuracy.EER))));
        for (int i = Accuracy.ASKED.length - 1; i >= 0; i--) {
            double asked = Accuracy.ASKED[i];
            Interval interval = accuracy.intervals().get(Accuracy.FIRST_RATE + i);
            rows.add(row(
                    "TAR at FMR " + AccuracyJson.name(asked),
                    accuracy.supports(asked) ? Optional.of(interval) : Optional.empty()));
        }
        return rows;
    }

    private List<List<String>> acquisition() {
        return List.of(
                List.of("", "value", "95 %"),
                row("failure to acquire", Optional.of(accuracy.failureToAcquire())),
                List.of("no face", Long.toString(accuracy.count(Why.NO_FACE)), ""),
                List.of("several faces", Long.toString(accuracy.count(Why.SEVERAL_FACES)), ""),
                List.of("measured among several faces", Long.toString(accuracy.withBystanders()), ""),
                List.of(
                        "files that are no photos",
                        Long.toString(accuracy.unreadable() + accuracy.photos().ignored()),
                        ""));
    }

    private List<List<String>> shipped() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "value", "95 %"));
        accuracy.operatingPoint().ifPresent(point -> {
            double asked = Math.pow(10, -5 * point.policy().recognitionConfidence());
            Interval falseMatch = accuracy.intervals().get(Accuracy.FMR);
            rows.add(row(
                    "FMR at confidence " + point.policy().recognitionConfidence(),
                    accuracy.supports(asked) ? Optional.of(falseMatch) : Optional.empty()));
            rows.add(row(
                    "FNMR at confidence " + point.policy().recognitionConfidence(),
                    Optional.of(accuracy.intervals().get(Accuracy.FNMR))));
        });
        for (Identification.Result result : accuracy.identifications()) {
            rows.add(row("FPIR of " + result.enrolled() + " enrolled", result.falsePositive()));
            rows.add(row("FNIR of " + result.enrolled() + " enrolled", result.falseNegative()));
        }
        return rows.size() > 1 ? rows : List.of(rows.get(0), List.of("not calibrated", NOT_MEASURED, ""));
    }

    private static List<String> row(String name, Optional<Interval> measured) {
        return measured.map(one -> List.of(name, text(one.value()), text(one.low()) + " to " + text(one.high())))
                .orElse(List.of(name, NOT_MEASURED, ""));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 0.001 && value > 0 ? "%.2g" : "%.4f", value);
    }

    private Chart roc() {
        return new Chart(
                "roc",
                "ROC",
                Axis.logarithmic("false match rate", 1e-6, 1),
                Axis.linear("true accept rate", 0, 1),
                List.of(Series.line(accuracy.engine().profile(), Chart.BLUE, curve(share -> share))));
    }

    private Chart det() {
        return new Chart(
                "det",
                "DET",
                Axis.logarithmic("false match rate", 1e-6, 1),
                Axis.logarithmic("false non-match rate", 1e-4, 1),
                List.of(Series.line(accuracy.engine().profile(), Chart.BLUE, curve(share -> 1 - share))));
    }

    private List<double[]> curve(DoubleUnaryOperator of) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < Accuracy.CURVE.length; i++) {
            if (accuracy.supports(Accuracy.CURVE[i])) {
                points.add(new double[] {
                    Accuracy.CURVE[i], of.applyAsDouble(accuracy.curve().trueAcceptRates()[i])
                });
            }
        }
        return points;
    }

    private Chart histogram() {
        long[] genuine = AccuracyJson.histogram(accuracy.comparisons().genuine());
        long[] impostor = AccuracyJson.histogram(accuracy.comparisons().impostor());
        List<Series> series =
                List.of(bars("two people", Chart.RED, impostor), bars("one person", Chart.GREEN, genuine));
        double highest = series.stream()
                .flatMap(each -> each.points().stream())
                .mapToDouble(point -> point[1])
                .max()
                .orElse(1);
        return new Chart(
                "histogram",
                "Cosines of pairs",
                Axis.linear("cosine", -1, 1),
                Axis.linear("share of the pairs", 0, highest),
                series);
    }

    private static Series bars(String label, Color colour, long[] counts) {
        double width = 2.0 / counts.length;
        double all = Math.max(1, Arrays.stream(counts).sum());
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            points.add(new double[] {-1 + i * width, counts[i] / all});
        }
        return new Series(label, colour, points, width);
    }
}
