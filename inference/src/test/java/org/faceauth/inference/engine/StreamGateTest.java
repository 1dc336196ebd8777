package org.faceauth.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.faceauth.inference.EngineBusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StreamGateTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration TYPICAL = Duration.ofMillis(40);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void neverLetsInMoreThanItHasStreams() throws Exception {
        StreamGate gate = new StreamGate(2, 100, LONG, TYPICAL);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            work.add(threads.submit(() -> {
                StreamGate.Pass pass = gate.enter();
                try (pass) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                }
            }));
        }
        for (Future<?> one : work) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aFullQueueIsBusyAtOnceAndSaysWhenToComeBack() {
        StreamGate gate = new StreamGate(1, 0, LONG, TYPICAL);
        StreamGate.Pass taken = gate.enter();
        EngineBusyException busy = catchThrowableOfType(EngineBusyException.class, gate::enter);
        assertThat(busy.retryAfterMillis()).isEqualTo(40);
        taken.close();
        gate.enter().close();
    }

    @Test
    void whoWaitsGetsTheStreamThatIsFreed() throws Exception {
        StreamGate gate = new StreamGate(1, 1, LONG, TYPICAL);
        StreamGate.Pass taken = gate.enter();
        CountDownLatch started = new CountDownLatch(1);
        Future<?> waiting = threads.submit(() -> {
            started.countDown();
            gate.enter().close();
        });
        started.await();
        taken.close();
        waiting.get(10, TimeUnit.SECONDS);
    }

    @Test
    void waitsNoLongerThanTheDeadlineLeaves() {
        StreamGate gate = new StreamGate(1, 1, Duration.ofMillis(120), TYPICAL);
        StreamGate.Pass taken = gate.enter();
        long start = System.nanoTime();
        assertThatThrownBy(gate::enter).isInstanceOf(EngineBusyException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(75));
        taken.close();
    }

    @Test
    void anInterruptedCallerIsSentAwayStillInterrupted() throws Exception {
        StreamGate gate = new StreamGate(1, 1, LONG, TYPICAL);
        StreamGate.Pass taken = gate.enter();
        Future<Boolean> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(gate::enter).isInstanceOf(EngineBusyException.class);
            return Thread.currentThread().isInterrupted();
        });
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        taken.close();
    }

    @Test
    void closingWaitsForWhatIsInside() throws Exception {
        StreamGate gate = new StreamGate(2, 1, LONG, TYPICAL);
        StreamGate.Pass taken = gate.enter();
        Future<?> closing = threads.submit(gate::closeForever);
        assertThat(closing.isDone()).isFalse();
        taken.close();
        closing.get(10, TimeUnit.SECONDS);
    }
}
