package org.faceauth.inference.service;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Want;
import org.faceauth.inference.engine.EngineOptions;

/**
 * Measures on as many threads as the engine has streams. What waits longer than the deadline, or for a caller who has
 * left, is dropped unmeasured. Every image is overwritten when its turn is over, whatever came of it.
 */
@Singleton
final class MeasureQueue {
    private final ThreadPoolExecutor workers;
    private final Duration deadline;
    private final ServiceMetrics metrics;

    @Inject
    MeasureQueue(ServiceSettings settings, ServiceMetrics metrics) {
        this(settings.engine(), metrics);
    }

    MeasureQueue(EngineOptions options, ServiceMetrics metrics) {
        int waiting = options.queueLength();
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                options.streams(),
                options.streams(),
                0,
                TimeUnit.SECONDS,
                waiting == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(waiting),
                work -> new Thread(work, "measure-" + number.incrementAndGet()));
        this.deadline = options.deadline();
        this.metrics = metrics;
        metrics.gauge("faceauth.queue.depth", "images that wait for a stream", () -> workers.getQueue()
                .size());
        metrics.gauge("faceauth.in.flight", "images being measured", workers::getActiveCount);
    }

    /**
     * @param image overwritten before the returned stage completes
     * @param abandoned whether nobody waits for the answer any more
     * @return the measurement, or a {@link ProblemException}
     */
    CompletionStage<Measurement> measure(FaceEngine engine, byte[] image, Set<Want> wanted, BooleanSupplier abandoned) {
        CompletableFuture<Measurement> answer = new CompletableFuture<>();
        long arrived = System.nanoTime();
        try {
            workers.execute(() -> {
                try {
                    requireWorthwhile(arrived, abandoned);
                    Measurement measurement = engine.measure(image, wanted);
                    Arrays.fill(image, (byte) 0);
                    metrics.measured(measurement);
                    answer.complete(measurement);
                } catch (Throwable thrown) {
                    Arrays.fill(image, (byte) 0);
                    fail(answer, ProblemClassifier.classify(thrown));
                }
            });
        } catch (RejectedExecutionException full) {
            Arrays.fill(image, (byte) 0);
            fail(answer, ProblemException.busy("Every stream is taken and the queue is full.", deadline));
        }
        return answer;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private void requireWorthwhile(long arrived, BooleanSupplier abandoned) {
        if (abandoned.getAsBoolean()) {
            throw new ProblemException(ProblemCode.ABANDONED, "Nobody waits for this answer.");
        }
        if (System.nanoTime() - arrived > deadline.toNanos()) {
            throw ProblemException.busy("The image waited too long for a stream.", deadline);
        }
    }

    private void fail(CompletableFuture<Measurement> answer, ProblemException problem) {
        metrics.notMeasured(problem.code());
        answer.completeExceptionally(problem);
    }
}
