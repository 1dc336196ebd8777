package org.faceauth.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.faceauth.e2e.stack.Artifacts;
import org.faceauth.e2e.stack.Database;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.KeycloakHost;
import org.faceauth.e2e.stack.Ports;
import org.faceauth.e2e.stack.Progress;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackPlan;
import org.faceauth.e2e.stack.TemporaryFolder;

/** The real system, started once for all tests of this JVM on free ports with a database in memory. */
public final class SystemUnderTest {

    /** From the best on; without a named one the first that is installed is tested. */
    private static final List<String> PROFILES = List.of("hospital", "starter", "evaluation");

    private static Stack stack;

    private SystemUnderTest() {}

    public static synchronized Stack stack() {
        if (stack == null) {
            stack = start(StackPlan.Mode.OPTIMISED, Database.inMemory());
            allowPhotos(stack);
        }
        return stack;
    }

    /** Starts another system; the caller closes it. It ends with the JVM in any case, and its folder with it. */
    public static Stack start(StackPlan.Mode mode, Database database) {
        Home shared = Home.at(
                Path.of(System.getProperty("faceauth.home", "../.faceauth")).toAbsolutePath());
        String profile = profile(shared);
        TemporaryFolder folder = TemporaryFolder.create("faceauth-test");
        Artifacts artifacts = Artifacts.ofProject();
        StackPlan plan = new StackPlan(
                artifacts,
                new Home(folder.path(), shared.models()),
                Ports.free(),
                profile,
                database,
                mode,
                artifacts.realm());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Stack.stopRecorded(plan.home());
            folder.close();
        }));
        // Profile `containers` brings another one.
        KeycloakHost host = ServiceLoader.load(KeycloakHost.class).findFirst().orElseGet(KeycloakHost::process);
        return Stack.start(plan, Progress.silent(), host);
    }

    private static String profile(Home home) {
        String named = System.getProperty("faceauth.profile", "");
        return (named.isEmpty() ? PROFILES.stream() : Stream.of(named))
                .filter(profile -> Files.exists(home.models(profile).resolve("profile.json")))
                .findFirst()
                .orElseGet(() -> abort("no models: no profile is installed in " + home.models()));
    }

    /**
     * Lets photos through, which are attacks, by the administrator's ordinary settings of this throw-away realm; and gives
     * a busy machine, on which browser, Keycloak and networks share two processors, the time that a person doesn't need.
     */
    public static void allowPhotos(Stack stack) {
        System.out.println("tests only: anti-spoof and liveness thresholds of the test realm are lowered to 0, "
                + "because photos are shown instead of people");
        configure(stack, Map.of("antiSpoofThreshold", "0", "livenessThreshold", "0"));
        stack.admin().configureFace(Map.of("challengeLifetimeSeconds", "60"));
    }

    /** Brings back the thresholds that the realm is shipped with. */
    public static void shippedThresholds(Stack stack) {
        System.out.println("tests only: the test realm has the thresholds again that it is shipped with");
        configure(stack, Map.of("antiSpoofThreshold", "0.9", "livenessThreshold", "0.8"));
    }

    private static void configure(Stack stack, Map<String, String> thresholds) {
        stack.admin().configureFace(thresholds);
        stack.admin().configureEnrolment(thresholds);
    }
}
