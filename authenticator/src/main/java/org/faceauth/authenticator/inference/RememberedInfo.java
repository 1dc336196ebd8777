package org.faceauth.authenticator.inference;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Remembers for a moment what the service told of itself, or that it told nothing. Nobody waits longer than
 * {@link #PATIENCE}; a question that takes longer goes on, and its answer serves the next one who asks.
 */
final class RememberedInfo {
    static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final Duration FAILED_FOR = Duration.ofSeconds(1);
    /** So long an old answer holds while a new one is on its way: slow is not gone. */
    private static final Duration OLD_BUT_GOOD_FOR = Duration.ofSeconds(15);

    private final Supplier<EngineInfo> ask;
    private final Executor background;
    private final LongSupplier nanoTime;
    private Answer answer;
    private CompletableFuture<Answer> question;

    RememberedInfo(Supplier<EngineInfo> ask, Executor background, LongSupplier nanoTime) {
        this.ask = ask;
        this.background = background;
        this.nanoTime = nanoTime;
    }

    EngineInfo get() {
        Answer old;
        CompletableFuture<Answer> asking;
        synchronized (this) {
            old = answer;
            if (old != null && old.youngerThan(old.info() == null ? FAILED_FOR : GOOD_FOR, nanoTime.getAsLong())) {
                return old.orThrow();
            }
            asking = asking();
        }
        try {
            return asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).orThrow();
        } catch (TimeoutException e) {
            if (old != null && old.info() != null && old.youngerThan(OLD_BUT_GOOD_FOR, nanoTime.getAsLong())) {
                return old.info();
            }
            throw new InferenceUnavailableException("the inference service did not answer in time");
        } catch (ExecutionException e) {
            throw new InferenceUnavailableException("the inference service could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InferenceUnavailableException("interrupted while waiting for the inference service", e);
        }
    }

    /** Asks without waiting, so that the first to need it finds an answer. */
    synchronized void prefetch() {
        asking();
    }

    /** The next {@link #get()} asks again, and takes no old answer. */
    synchronized void forget() {
        answer = null;
    }

    private CompletableFuture<Answer> asking() {
        if (question == null || question.isDone()) {
            question = CompletableFuture.supplyAsync(this::ask, background);
        }
        return question;
    }

    private Answer ask() {
        Answer fresh = answer();
        synchronized (this) {
            answer = fresh;
        }
        return fresh;
    }

    private Answer answer() {
        try {
            return new Answer(ask.get(), null, nanoTime.getAsLong());
        } catch (InferenceUnavailableException | InferenceBusyException | ImageRefusedException e) {
            return new Answer(null, e.getMessage(), nanoTime.getAsLong());
        }
    }

    private record Answer(EngineInfo info, String failure, long atNanos) {

        boolean youngerThan(Duration age, long nowNanos) {
            return nowNanos - atNanos < age.toNanos();
        }

        EngineInfo orThrow() {
            if (info == null) {
                throw new InferenceUnavailableException(failure);
            }
            return info;
        }
    }
}
