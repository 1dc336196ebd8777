package org.faceauth.e2e.run;

import java.util.Optional;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.StackHealth;

/** {@code ./run status}: exit status 0 only when both halves run and are healthy. */
final class StatusCommand {

    private final Home home;

    StatusCommand(Home home) {
        this.home = home;
    }

    int run() {
        Optional<RunningSystem> system = RunningSystem.recorded(home);
        if (system.isEmpty()) {
            System.out.println("Nothing runs.");
            return 1;
        }
        StackHealth health = StackHealth.of(home, system.get().ports());
        System.out.println("Keycloak           " + health.keycloak().sentence());
        System.out.println("Inference service  " + health.inference().sentence());
        System.out.println("Profile            " + system.get().profile());
        System.out.println("Address            " + system.get().address());
        return health.healthy() ? 0 : 1;
    }
}
