package org.faceauth.bench;

import java.util.Arrays;

/** Times of the same work, again and again. */
final class Stopwatch {
    private static final int LEAST = 15;
    private static final int MOST = 60;
    private static final int WARM_UP = 10;
    private static final long LONG_ENOUGH_NANOS = 3_000_000_000L;

    private Stopwatch() {}

    /** Work whose result is used, or it could be left out by the compiler. */
    interface Work {
        Object run();
    }

    /**
     * Runs several works in turn, so that whatever else the machine does hits all of them alike.
     *
     * @return nanoseconds of each run of each work
     */
    static double[][] inTurn(Work... works) {
        for (int i = 0; i < WARM_UP; i++) {
            for (Work work : works) {
                nanos(work);
            }
        }
        double[][] nanos = new double[works.length][MOST];
        long start = System.nanoTime();
        int runs = 0;
        while (runs < LEAST || runs < MOST && System.nanoTime() - start < LONG_ENOUGH_NANOS) {
            for (int i = 0; i < works.length; i++) {
                nanos[i][runs] = nanos(works[i]);
            }
            runs++;
        }
        for (int i = 0; i < works.length; i++) {
            nanos[i] = Arrays.copyOf(nanos[i], runs);
        }
        return nanos;
    }

    static double median(double... values) {
        return quantile(0.5, values);
    }

    /** The value below which a share of the values lies. */
    static double quantile(double share, double... values) {
        double[] rising = values.clone();
        Arrays.sort(rising);
        return rising[(int) Math.min(rising.length - 1, Math.floor(share * rising.length))];
    }

    private static double nanos(Work work) {
        long start = System.nanoTime();
        Object result = work.run();
        long end = System.nanoTime();
        if (result == null) {
            throw new IllegalStateException("work without a result");
        }
        return end - start;
    }
}
