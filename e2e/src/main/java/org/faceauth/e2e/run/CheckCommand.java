package org.faceauth.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faceauth.e2e.check.Check;
import org.faceauth.e2e.stack.Artifacts;
import org.faceauth.e2e.stack.Database;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.Ports;
import org.faceauth.e2e.stack.Progress;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackException;
import org.faceauth.e2e.stack.StackPlan;
import org.faceauth.e2e.stack.TemporaryFolder;

/** {@code ./run --ci-check --photos DIR}. */
final class CheckCommand {

    private final Artifacts artifacts;
    private final Home home;
    private final Arguments arguments;

    CheckCommand(Artifacts artifacts, Home home, Arguments arguments) {
        this.artifacts = artifacts;
        this.home = home;
        this.arguments = arguments;
    }

    int run() {
        Path photos = arguments
                .photos()
                .orElseThrow(() -> new StackException(
                        "--ci-check needs --photos DIR, a folder with one folder of photos per person."));
        Progress progress = new TerminalProgress(System.out, Boolean.getBoolean("faceauth.terminal"));
        String profile = ModelsCommand.ensureInstalled(home, arguments, progress);
        try (TemporaryFolder folder = TemporaryFolder.create("faceauth-check")) {
            StackPlan plan = new StackPlan(
                    artifacts,
                    new Home(folder.path(), home.models()),
                    Ports.free(),
                    profile,
                    Database.inMemory(),
                    StackPlan.Mode.OPTIMISED,
                    artifacts.realm());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Stack.stopRecorded(plan.home());
                folder.delete();
            }));
            check(plan, photos, progress);
            return 0;
        }
    }

    private void check(StackPlan plan, Path photos, Progress progress) {
        try (Stack stack = Stack.start(plan, progress)) {
            progress.stage("Ready");
            new Check(stack, System.out).run(photos);
        } catch (RuntimeException e) {
            keepLogs(plan.home().state());
            throw e;
        }
    }

    /** The throw-away system goes, what it said stays. */
    private void keepLogs(Path folder) {
        for (String name : new String[] {"keycloak.log", "inference.log"}) {
            Path log = folder.resolve("logs").resolve(name);
            try {
                if (Files.exists(log)) {
                    Files.copy(
                            log,
                            home.logs().resolve("check-" + name),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
