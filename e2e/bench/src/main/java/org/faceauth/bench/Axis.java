package org.faceauth.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis from one value to another.
 *
 * @param logarithmic whether each decade is equally long; both ends are then powers of ten
 */
record Axis(String title, double from, double to, boolean logarithmic) {
    private static final double[] STEPS = {1, 2, 5};
    private static final int MOST_TICKS = 11;

    /** A labelled value. */
    record Tick(double value, String label) {}

    static Axis linear(String title, double from, double to) {
        return new Axis(title, from, to, false);
    }

    static Axis logarithmic(String title, double from, double to) {
        return new Axis(title, from, to, true);
    }

    /** Where a value lies, 0..1; one outside lies at the end. */
    double place(double value) {
        double place = logarithmic
                ? (Math.log10(Math.max(value, from)) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))
                : (value - from) / (to - from);
        return Math.max(0, Math.min(1, place));
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (logarithmic) {
            for (long decade = Math.round(Math.log10(from)); decade <= Math.round(Math.log10(to)); decade++) {
                ticks.add(new Tick(Math.pow(10, decade), decade == 0 ? "1" : "1e" + decade));
            }
            return ticks;
        }
        double step = step();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            ticks.add(new Tick(i * step, String.format(Locale.ROOT, step < 1 ? "%.2f" : "%.0f", i * step)));
        }
        return ticks;
    }

    private double step() {
        double decade = Math.pow(10, Math.floor(Math.log10(to - from)) - 1);
        while (true) {
            for (double factor : STEPS) {
                if ((to - from) / (decade * factor) < MOST_TICKS) {
                    return decade * factor;
                }
            }
            decade *= 10;
        }
    }
}
