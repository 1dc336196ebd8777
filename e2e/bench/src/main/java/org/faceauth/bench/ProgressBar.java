package org.faceauth.bench;

import java.io.PrintStream;

/** How far a long piece of work is, on one line of standard error. Safe for use by several threads at once. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final long all;
    private final long start = System.nanoTime();
    private long done;
    private long shown = -1;

    private ProgressBar(PrintStream out, boolean terminal, String what, long all) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.all = Math.max(1, all);
    }

    /** @param all how many steps there will be */
    static ProgressBar of(String what, long all) {
        return new ProgressBar(System.err, Boolean.getBoolean("faceauth.terminal"), what, all);
    }

    synchronized void step() {
        done++;
        long percent = Math.min(100, done * 100 / all);
        // A log file gets a line at every tenth.
        long next = terminal ? percent : percent / 10 * 10;
        if (next != shown) {
            shown = next;
            show(percent);
        }
    }

    private void show(long percent) {
        int full = (int) (percent * WIDTH / 100);
        String bar = "#".repeat(full) + ".".repeat(WIDTH - full);
        long seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        String line = String.format("%-22s [%s] %3d %%  %d of %d, %d s", what, bar, percent, done, all, seconds);
        out.print(terminal ? "\r" + line + (done >= all ? "\n" : "") : line + "\n");
        out.flush();
    }
}
