package org.faceauth.e2e.run;

import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.Stack;

/** {@code ./run stop}. */
final class StopCommand {

    private final Home home;

    StopCommand(Home home) {
        this.home = home;
    }

    int run() {
        boolean stopped = Stack.stopRecorded(home);
        RunningSystem.forget(home);
        System.out.println(stopped ? "Stopped." : "Nothing was running.");
        return 0;
    }
}
