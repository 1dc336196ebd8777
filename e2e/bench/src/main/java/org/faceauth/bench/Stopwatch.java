package org.faceauth.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Times of the same work, again and again. */
final class Stopwatch {
    private static final int LEAST = 15;
    private static final int MOST = 60;
    private static final int WARM_UP = 10;
    private static final long LONG_ENOUGH_NANOS = 3_000_000_000L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Stopwatch() {}

    /**
     * Nanoseconds of each run.
     *
     * @param wall from beginning to end
     * @param processor that the running thread had of it: on a busy machine the rest is waiting for others
     */
    record Times(double[] wall, double[] processor) {}

    /** Work whose result is used, or it could be left out by the compiler. */
    interface Work {
        Object run();
    }

    /**
     * Runs several works in turn, so that whatever else the machine does hits all of them alike.
     *
     * @return times of each work
     */
    static Times[] inTurn(Work... works) {
        for (int i = 0; i < WARM_UP; i++) {
            for (Work work : works) {
                nanos(work);
            }
        }
        double[][] wall = new double[works.length][MOST];
        double[][] processor = new double[works.length][MOST];
        long start = System.nanoTime();
        int runs = 0;
        while (runs < LEAST || runs < MOST && System.nanoTime() - start < LONG_ENOUGH_NANOS) {
            for (int i = 0; i < works.length; i++) {
                long before = THREADS.getCurrentThreadCpuTime();
                wall[i][runs] = nanos(works[i]);
                processor[i][runs] = THREADS.getCurrentThreadCpuTime() - before;
            }
            runs++;
        }
        Times[] times = new Times[works.length];
        for (int i = 0; i < works.length; i++) {
            times[i] = new Times(Arrays.copyOf(wall[i], runs), Arrays.copyOf(processor[i], runs));
        }
        return times;
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
