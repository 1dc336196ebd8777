package org.faceauth.inference.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.faceauth.inference.Face;
import org.faceauth.inference.Measurement;

/** What is counted. Scores are counted in bands of a tenth, so that no metric tells one person's measurement. */
@Singleton
final class ServiceMetrics {
    private static final Duration[] STEP_BOUNDS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(1000)
    };

    private final MeterRegistry registry;

    ServiceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void refused(ProblemCode code) {
        registry.counter("faceauth.refusals", "code", code.code()).increment();
    }

    void notMeasured(ProblemCode code) {
        outcome(code.code());
    }

    void measured(Measurement measurement) {
        outcome(ResultName.of(measurement));
        measurement.timingsMillis().forEach(this::step);
        if (measurement instanceof Measurement.Measured measured) {
            measured.face().liveness().ifPresent(scores -> scores("liveness", scores));
            measured.face().antiSpoof().ifPresent(scores -> scores("anti-spoof", scores));
        }
    }

    private void outcome(String outcome) {
        registry.counter("faceauth.measurements", "outcome", outcome).increment();
    }

    private void step(String step, double millis) {
        Timer.builder("faceauth.step")
                .description("time of one step of a measurement")
                .tag("step", step)
                .serviceLevelObjectives(STEP_BOUNDS)
                .register(registry)
                .record(Duration.ofNanos(Math.round(millis * 1_000_000)));
    }

    private void scores(String kind, Face.Scores scores) {
        score(kind, "fused", scores.score());
        scores.methods().forEach(method -> score(kind, method.method(), method.score()));
    }

    private void score(String kind, String method, Optional<Double> score) {
        Tags tags = Tags.of(
                "kind",
                kind,
                "method",
                method,
                "band",
                score.map(ServiceMetrics::band).orElse("none"));
        registry.counter("faceauth.scores", tags).increment();
    }

    /** Names the tenth that a score lies in, for example {@code 0.9-1.0}. */
    static String band(double score) {
        int tenth = (int) Math.max(0, Math.min(9, Math.floor(score * 10)));
        return String.format(Locale.ROOT, "%.1f-%.1f", tenth / 10.0, (tenth + 1) / 10.0);
    }

    /** Watches a number that something else keeps. */
    void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }
}
