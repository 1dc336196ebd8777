package org.faceauth.authenticator.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TryLimitsTest {
    private final InMemoryObjects objects = new InMemoryObjects();
    private final TryLimits limits = new TryLimits(objects.provider(), "realm");

    @Test
    void lastsForTheWindowOnceTheLimitIsReached() {
        for (int i = 0; i < TryScope.USER.limit(); i++) {
            limits.recordFailure(TryScope.USER, "ann");
        }
        objects.pass(TryScope.WINDOW_SECONDS - 1);
        assertThat(limits.blocked(TryScope.USER, "ann")).isTrue();
        objects.pass(1);
        assertThat(limits.blocked(TryScope.USER, "ann")).isFalse();
    }

    @Test
    void delaysGrow() {
        assertThat(TryScope.USER.delaySeconds(3)).isZero();
        assertThat(TryScope.USER.delaySeconds(4)).isEqualTo(2);
        assertThat(TryScope.USER.delaySeconds(5)).isEqualTo(4);
        assertThat(TryScope.USER.delaySeconds(1000)).isEqualTo(60);
    }

    @Test
    void waitsForTheDelayOnly() {
        for (int i = 0; i < 4; i++) {
            limits.recordFailure(TryScope.USER, "ann");
        }
        assertThat(limits.blocked(TryScope.USER, "ann")).isTrue();
        objects.pass(2);
        assertThat(limits.blocked(TryScope.USER, "ann")).isFalse();
    }

    @Test
    void scopesAndRealmsAreApart() {
        for (int i = 0; i < TryScope.USER.limit(); i++) {
            limits.recordFailure(TryScope.USER, "x");
        }
        assertThat(limits.blocked(TryScope.ADDRESS, "x")).isFalse();
        assertThat(limits.blocked(TryScope.USER, "y")).isFalse();
        assertThat(new TryLimits(objects.provider(), "other").blocked(TryScope.USER, "x"))
                .isFalse();
    }

    @Test
    void parallelTriesNeverShareASlot() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> tries = IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(i -> () -> limits.recordFailure(TryScope.ADDRESS, "10.0.0.1"))
                    .toList();
            List<Integer> counts = threads.invokeAll(tries).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(counts).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void storesNoAddress() {
        limits.recordFailure(TryScope.ADDRESS, "10.0.0.1");
        assertThat(objects.keys()).isNotEmpty().noneMatch(key -> key.contains("10.0.0.1"));
    }
}
