package org.faceauth.e2e.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void writesOneLinePerStageWhereNobodyWatches() {
        TerminalProgress progress = new TerminalProgress(out, false);
        progress.stage("One");
        progress.waiting(Duration.ofSeconds(3));
        progress.stage("Two");
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("  One\n  Two\n");
    }

    @Test
    void countsSecondsOnATerminal() {
        TerminalProgress progress = new TerminalProgress(out, true);
        progress.stage("One");
        progress.waiting(Duration.ofSeconds(3));
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("One (3 s)");
    }
}
