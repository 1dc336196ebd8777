package org.faceauth.e2e.run;

import java.io.PrintStream;
import java.time.Duration;
import org.faceauth.e2e.stack.Progress;

/** Shows stages one below the other; on a terminal the running one counts its seconds. */
final class TerminalProgress implements Progress {

    private final PrintStream out;
    private final boolean terminal;
    private String stage = "";

    TerminalProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void stage(String what) {
        if (terminal && !stage.isEmpty()) {
            out.print("\r\u001b[K  \u2713 " + stage + "\n");
        }
        stage = what;
        out.print(terminal ? "  \u2026 " + what : "  " + what + "\n");
        out.flush();
        if (terminal && "Ready".equals(what)) {
            out.print("\r\u001b[K");
        }
    }

    @Override
    public void waiting(Duration since) {
        if (terminal) {
            out.print("\r\u001b[K  \u2026 " + stage + " (" + since.toSeconds() + " s)");
            out.flush();
        }
    }
}
