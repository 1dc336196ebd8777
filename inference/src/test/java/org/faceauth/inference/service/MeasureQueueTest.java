package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.EngineInfo;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Want;
import org.faceauth.inference.engine.DevicePreference;
import org.faceauth.inference.engine.EngineOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeasureQueueTest {
    private static final Measurement FOUND =
            new Measurement.NoFace(new Measurement.ImageSize(1, 1), Map.of("total", 1.0));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GatedEngine engine = new GatedEngine();
    private MeasureQueue queue = queueOf(1, 1, Duration.ofSeconds(30));

    @AfterEach
    void stop() {
        engine.gate.countDown();
        queue.stop();
    }

    @Test
    void overwritesTheImageBeforeTheAnswer() {
        engine.gate.countDown();
        byte[] image = {1, 2, 3};

        assertThat(measure(image, false).toCompletableFuture().join()).isSameAs(FOUND);

        assertThat(image).containsOnly(0);
        assertThat(counted("no-face")).isEqualTo(1);
    }

    @Test
    void refusesWhatTheQueueCannotHold() throws Exception {
        CompletionStage<Measurement> running = measure(new byte[] {1}, false);
        engine.awaitRunning();
        CompletionStage<Measurement> waiting = measure(new byte[] {1}, false);
        byte[] image = {1, 2, 3};

        assertProblem(measure(image, false), ProblemCode.BUSY);
        assertThat(image).containsOnly(0);
        assertThat(registry.get("faceauth.queue.depth").gauge().value()).isEqualTo(1);
        assertThat(registry.get("faceauth.in.flight").gauge().value()).isEqualTo(1);

        engine.gate.countDown();
        assertThat(running.toCompletableFuture().join()).isSameAs(FOUND);
        assertThat(waiting.toCompletableFuture().join()).isSameAs(FOUND);
    }

    @Test
    void dropsWorkWhoseCallerHasLeft() {
        engine.gate.countDown();

        assertProblem(measure(new byte[] {1}, true), ProblemCode.ABANDONED);

        assertThat(engine.measured).hasValue(0);
    }

    @Test
    void dropsWorkThatWaitedTooLong() throws Exception {
        queue.stop();
        queue = queueOf(1, 1, Duration.ofMillis(50));
        measure(new byte[] {1}, false);
        engine.awaitRunning();
        CompletionStage<Measurement> waiting = measure(new byte[] {1}, false);
        long waited = System.nanoTime();
        while (System.nanoTime() - waited < Duration.ofMillis(60).toNanos()) {
            Thread.onSpinWait();
        }

        engine.gate.countDown();

        assertProblem(waiting, ProblemCode.BUSY);
        assertThat(engine.measured).hasValue(1);
    }

    @Test
    void answersAFaultWithoutItsWords() {
        engine.fault = new EngineFaultException("embedding network gave NaN");
        engine.gate.countDown();
        byte[] image = {1, 2, 3};

        assertThatThrownBy(() -> measure(image, false).toCompletableFuture().join())
                .cause()
                .hasMessageNotContaining("NaN");
        assertThat(image).containsOnly(0);
        assertThat(counted("fault")).isEqualTo(1);
    }

    private CompletionStage<Measurement> measure(byte[] image, boolean abandoned) {
        return queue.measure(engine, image, Set.of(), () -> abandoned);
    }

    private double counted(String outcome) {
        return registry.get("faceauth.measurements")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private MeasureQueue queueOf(int streams, int waiting, Duration deadline) {
        EngineOptions defaults = EngineOptions.defaults();
        return new MeasureQueue(
                new EngineOptions(defaults.limits(), streams, waiting, deadline, DevicePreference.CPU),
                new ServiceMetrics(registry));
    }

    private static void assertProblem(CompletionStage<Measurement> answer, ProblemCode code) {
        assertThatThrownBy(() -> answer.toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }

    /** Measures nothing until its gate opens, so that the queue behind it can be seen. */
    private static final class GatedEngine implements FaceEngine {
        private final CountDownLatch running = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);
        private final AtomicInteger measured = new AtomicInteger();
        private volatile EngineFaultException fault;

        void awaitRunning() throws InterruptedException {
            assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public Measurement measure(byte[] encodedImage, Set<Want> wanted) {
            measured.incrementAndGet();
            running.countDown();
            try {
                assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new EngineFaultException("stopped", stopped);
            }
            if (fault != null) {
                throw fault;
            }
            return FOUND;
        }

        @Override
        public EngineInfo info() {
            throw new UnsupportedOperationException("the queue never asks");
        }

        @Override
        public void close() {
            gate.countDown();
        }
    }
}
