package org.faceauth.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ServerProcessTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void findsWhatAnEarlierProgramStarted() {
        Home home = Home.at(folder);
        ServerProcess started = start(home, "exec sleep 60");
        ServerProcess found = ServerProcess.recorded("sleeper", home).orElseThrow();
        assertThat(found.pid()).isEqualTo(started.pid());
        found.stop();
        assertThat(started.alive()).isFalse();
        assertThat(ServerProcess.recorded("sleeper", home)).isEmpty();
    }

    @Test
    void stopsTheChildrenOfAScriptThatWasKilled() {
        Home home = Home.at(folder);
        ServerProcess script = start(home, "sleep 60 & echo started; wait");
        Readiness.await(script, () -> !PrivateFiles.read(script.log()).isEmpty(), LONG, Progress.silent());
        script.record();
        ProcessHandle child = ProcessHandle.of(script.pid())
                .orElseThrow()
                .children()
                .findFirst()
                .orElseThrow();
        ProcessHandle.of(script.pid()).orElseThrow().destroyForcibly();

        ServerProcess.recorded("sleeper", home).orElseThrow().stop();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void takesNoStrangerForItsServer() {
        Home home = Home.at(folder);
        PrivateFiles.write(
                home.processes().resolve("sleeper"), ProcessHandle.current().pid() + " 1\n");
        assertThat(ServerProcess.recorded("sleeper", home)).isEmpty();
    }

    @Test
    void seesAtOnceThatAServerEnded() {
        ServerProcess server = start(Home.at(folder), "exit 3");
        assertThat(server.awaitEnd(LONG)).isTrue();
    }

    private static ServerProcess start(Home home, String script) {
        return ServerProcess.start("sleeper", home, List.of("sh", "-c", script), Map.of(), home.state());
    }
}
