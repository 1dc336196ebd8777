package org.faceauth.e2e.run;

import java.util.Optional;
import org.faceauth.e2e.stack.Artifacts;
import org.faceauth.e2e.stack.Database;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.Ports;
import org.faceauth.e2e.stack.Progress;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackHealth;
import org.faceauth.e2e.stack.StackPlan;

/** {@code ./run}: models, then both halves, then the addresses. */
final class StartCommand {

    static final String DEFAULT_PROFILE = "starter";

    private final Artifacts artifacts;
    private final Home home;
    private final Arguments arguments;

    StartCommand(Artifacts artifacts, Home home, Arguments arguments) {
        this.artifacts = artifacts;
        this.home = home;
        this.arguments = arguments;
    }

    @SuppressWarnings("try") // The lock is held, not used.
    int run() {
        try (StartLock lock = StartLock.take(home)) {
            Optional<RunningSystem> earlier = RunningSystem.recorded(home);
            if (earlier.isPresent()) {
                StackHealth health = StackHealth.of(home, earlier.get().ports());
                if (health.healthy()) {
                    System.out.println("It runs already at " + earlier.get().address() + "; ./run stop stops it.");
                    return 0;
                }
                if (health.broken()) {
                    System.out.println("A part of the earlier start is gone (Keycloak "
                            + health.keycloak().sentence() + ", inference "
                            + health.inference().sentence() + "): starting both again.");
                }
                Stack.stopRecorded(home);
                RunningSystem.forget(home);
            }
            start();
            return 0;
        }
    }

    // The system outlives this program on purpose: ./run stop ends it.
    @SuppressWarnings("resource")
    private void start() {
        Progress progress = new TerminalProgress(System.out, Boolean.getBoolean("faceauth.terminal"));
        Ports ports = ports();
        ports.requireFree();
        String profile = ModelsCommand.ensureInstalled(home, arguments, progress);
        Database database = arguments
                .postgres()
                .map(url -> Database.postgres(url, System.getenv()))
                .orElseGet(Database::builtIn);
        StackPlan plan =
                new StackPlan(artifacts, home, ports, profile, database, StackPlan.Mode.OPTIMISED, artifacts.realm());
        Stack stack = Stack.start(plan, progress);
        Welcome welcome = new Welcome(stack);
        new RunningSystem(ports, profile, welcome.demoAddress()).remember(home);
        progress.stage("Ready");
        System.out.println(welcome.text());
    }

    private Ports ports() {
        Ports usual = Ports.DEFAULT;
        return new Ports(
                arguments.httpsPort().orElse(usual.https()),
                arguments.httpPort().orElse(usual.http()),
                usual.management(),
                usual.inference(),
                usual.inferenceManagement());
    }
}
