package org.faceauth.inference.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.faceauth.inference.EngineBusyException;

/**
 * Lets a few images in at once and a bounded number wait, in order of arrival, until their deadline. Runs no threads:
 * callers wait in their own.
 */
final class StreamGate {
    private static final long SHORTEST_RETRY_MILLIS = 20;
    private static final double SMOOTHING = 0.2;

    private final int streams;
    private final int queueLength;
    private final long deadlineNanos;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong typicalNanos;

    /**
     * @param typical how long an image takes, until experience tells
     */
    StreamGate(int streams, int queueLength, Duration deadline, Duration typical) {
        this.streams = streams;
        this.queueLength = queueLength;
        this.deadlineNanos = deadline.toNanos();
        this.free = new Semaphore(streams, true);
        this.typicalNanos = new AtomicLong(typical.toNanos());
    }

    /**
     * Waits for a stream.
     *
     * @return close it when the image is measured
     * @throws EngineBusyException if the queue is full, if the answer would come after the deadline, or if the caller is
     *     interrupted while waiting
     */
    Pass enter() {
        if (free.tryAcquire()) {
            return new Pass();
        }
        if (waiting.incrementAndGet() > queueLength) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            // What starts later than this would, as things go, be answered after the deadline.
            long patience = deadlineNanos - typicalNanos.get();
            if (!free.tryAcquire(Math.max(0, patience), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
            return new Pass();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Waits until every stream is free, and keeps them all. */
    void closeForever() {
        free.acquireUninterruptibly(streams);
    }

    /** By when those who are here now will have been served. */
    private EngineBusyException busy() {
        long rounds = 1 + waiting.get() / streams;
        long millis = TimeUnit.NANOSECONDS.toMillis(rounds * typicalNanos.get());
        return new EngineBusyException(Math.max(SHORTEST_RETRY_MILLIS, millis));
    }

    private void learn(long nanos) {
        typicalNanos.updateAndGet(old -> (long) (old + SMOOTHING * (nanos - old)));
    }

    /** A stream that is taken. */
    final class Pass implements AutoCloseable {
        private final long start = System.nanoTime();

        private Pass() {}

        @Override
        public void close() {
            learn(System.nanoTime() - start);
            free.release();
        }
    }
}
