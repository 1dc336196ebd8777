package org.faceauth.authenticator.inference;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Remembers for a moment what the service told of itself, or that it told nothing. */
final class RememberedInfo {
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final Duration FAILED_FOR = Duration.ofSeconds(1);

    private final Supplier<EngineInfo> ask;
    private final LongSupplier nanoTime;
    private Answer answer;

    RememberedInfo(Supplier<EngineInfo> ask, LongSupplier nanoTime) {
        this.ask = ask;
        this.nanoTime = nanoTime;
    }

    /** Synchronized, so that a service that is down is asked by one thread, and the others share the verdict. */
    synchronized EngineInfo get() {
        if (answer == null || nanoTime.getAsLong() - answer.untilNanos() >= 0) {
            answer = ask();
        }
        if (answer.info() == null) {
            throw new InferenceUnavailableException(answer.failure());
        }
        return answer.info();
    }

    /** The next {@link #get()} asks again. */
    synchronized void forget() {
        answer = null;
    }

    private Answer ask() {
        try {
            EngineInfo info = ask.get();
            return new Answer(info, null, nanoTime.getAsLong() + GOOD_FOR.toNanos());
        } catch (InferenceUnavailableException | InferenceBusyException e) {
            return new Answer(null, e.getMessage(), nanoTime.getAsLong() + FAILED_FOR.toNanos());
        }
    }

    private record Answer(EngineInfo info, String failure, long untilNanos) {}
}
