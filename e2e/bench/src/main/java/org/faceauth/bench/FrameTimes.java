package org.faceauth.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Want;

/**
 * How long one frame takes in the engine, and how many it takes in a second.
 *
 * @param photo that was measured
 * @param steps median milliseconds by step of a frame that identifies; {@code total} is the whole
 * @param processor median milliseconds of the whole frame on a processor
 * @param guidance median milliseconds of a frame that only guides
 * @param throughput by how many ask at once
 */
record FrameTimes(
        Measurement.ImageSize photo,
        Map<String, Double> steps,
        double processor,
        double guidance,
        int runs,
        List<Throughput> throughput) {

    private static final int[] CONCURRENCY = {1, 2, 5, 10, 20, 50};
    private static final long NANOS_EACH = 3_000_000_000L;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Set<Want> ALL = EnumSet.of(Want.EMBEDDING, Want.LIVENESS);
    private static final Set<Want> NOTHING_MORE = EnumSet.noneOf(Want.class);

    /**
     * @param concurrency how many ask at once, each again as soon as it is answered
     * @param median milliseconds from question to answer
     * @param late milliseconds that 95 % of the answers keep
     */
    record Throughput(int concurrency, double framesPerSecond, double median, double late, int frames) {}

    static FrameTimes of(FaceEngine engine, byte[] photo) {
        Measurement first = engine.measure(photo, ALL);
        List<Map<String, Double>> timings = new ArrayList<>();
        Stopwatch.Times[] times = Stopwatch.inTurn(
                () -> {
                    Measurement measured = engine.measure(photo, ALL);
                    timings.add(measured.timingsMillis());
                    return measured;
                },
                () -> engine.measure(photo, NOTHING_MORE));
        int runs = times[0].wall().length;
        Map<String, Double> steps = new LinkedHashMap<>();
        for (String step : first.timingsMillis().keySet()) {
            steps.put(
                    step,
                    Stopwatch.median(timings.subList(timings.size() - runs, timings.size()).stream()
                            .mapToDouble(timing -> timing.getOrDefault(step, 0.0))
                            .toArray()));
        }
        double processor = Stopwatch.median(times[0].processor()) / NANOS_PER_MILLI;
        double guidance = Stopwatch.median(times[1].wall()) / NANOS_PER_MILLI;
        return new FrameTimes(first.image(), steps, processor, guidance, runs, throughput(engine, photo));
    }

    private static List<Throughput> throughput(FaceEngine engine, byte[] photo) {
        ProgressBar progress = ProgressBar.of("Frames at once", CONCURRENCY.length);
        List<Throughput> all = new ArrayList<>();
        for (int concurrency : CONCURRENCY) {
            all.add(throughput(engine, photo, concurrency));
            progress.step();
        }
        return all;
    }

    private static Throughput throughput(FaceEngine engine, byte[] photo, int concurrency) {
        ExecutorService threads = Executors.newFixedThreadPool(concurrency);
        long start = System.nanoTime();
        try {
            List<Future<List<Double>>> asking = new ArrayList<>();
            for (int i = 0; i < concurrency; i++) {
                asking.add(threads.submit(() -> ask(engine, photo, start + NANOS_EACH)));
            }
            List<Double> answers = new ArrayList<>();
            for (Future<List<Double>> one : asking) {
                answers.addAll(one.get());
            }
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            double[] nanos = answers.stream().mapToDouble(Double::doubleValue).toArray();
            return new Throughput(
                    concurrency,
                    nanos.length / seconds,
                    Stopwatch.median(nanos) / NANOS_PER_MILLI,
                    Stopwatch.quantile(0.95, nanos) / NANOS_PER_MILLI,
                    nanos.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a frame could not be measured", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> ask(FaceEngine engine, byte[] photo, long until) {
        List<Double> nanos = new ArrayList<>();
        do {
            long asked = System.nanoTime();
            engine.measure(photo, ALL);
            nanos.add((double) (System.nanoTime() - asked));
        } while (System.nanoTime() < until);
        return nanos;
    }
}
