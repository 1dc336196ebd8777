package org.faceauth.inference.calibration;

/** Tells how far a long piece of work is. May be called by several threads. */
interface Progress {
    void show(int done, int all);

    /** On one line of standard error, at each hundredth. */
    static Progress onConsole(String what) {
        return (done, all) -> {
            if (done == all || done * 100L / all != (done - 1) * 100L / all) {
                System.err.print("\r" + what + " " + done * 100L / all + " % (" + done + " of " + all + ")"
                        + (done == all ? "\n" : ""));
            }
        };
    }
}
