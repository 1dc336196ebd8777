package org.faceauth.inference.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Milliseconds by step of one image. */
final class Timings {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long start = System.nanoTime();
    private final Map<String, Double> millis = new LinkedHashMap<>();

    <T> T time(String step, Supplier<T> work) {
        long from = System.nanoTime();
        try {
            return work.get();
        } finally {
            millis.merge(step, since(from), Double::sum);
        }
    }

    /** All steps, and the total until now. */
    Map<String, Double> finish() {
        millis.put("total", since(start));
        return Collections.unmodifiableMap(millis);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_PER_MILLI;
    }
}
