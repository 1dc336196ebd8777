package org.faceauth.inference.service;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private final ProblemCode code;
    private final Duration retryAfter;

    ProblemException(ProblemCode code, String detail) {
        this(code, detail, null);
    }

    private ProblemException(ProblemCode code, String detail, Duration retryAfter) {
        // No stack: it is an answer and not a fault, and a stream of refusals must stay cheap.
        super(detail, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static ProblemException busy(String detail, Duration retryAfter) {
        return new ProblemException(ProblemCode.BUSY, detail, retryAfter);
    }

    ProblemCode code() {
        return code;
    }

    /** Whole seconds, rounded up, for {@code Retry-After}; empty unless busy. */
    Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter).map(wait -> Math.max(1, (wait.toMillis() + 999) / 1000));
    }
}
