package org.faceauth.bench;

/** When a sample is too small to say how often something rare happens. */
final class Support {
    /** Fewer expected errors than this leave a rate uncertain by more than its half. */
    static final int ERRORS = 10;

    static final String NOT_MEASURED = "not measured";

    private Support() {}

    /** Whether at least {@value #ERRORS} errors are expected at a rate. */
    static boolean enough(double rate, long trials) {
        // A hair less than ten is ten: 1e-5 of a million is no exact number in a computer.
        return rate * trials >= ERRORS - 1e-6;
    }
}
