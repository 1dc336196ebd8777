package org.faceauth.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.e2e.check.Enrolment;
import org.faceauth.e2e.photo.PhotoStudio;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.stack.Artifacts;
import org.faceauth.e2e.stack.Database;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.Ports;
import org.faceauth.e2e.stack.Progress;
import org.faceauth.e2e.stack.RealmFile;
import org.faceauth.e2e.stack.RealmFile.Account;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackPlan;
import org.faceauth.e2e.stack.TemporaryFolder;

/** The real system, started once for all tests of this JVM on free ports with a database in memory. */
public final class SystemUnderTest {

    /** The profile that the build has installed for the tests. */
    public static final String PROFILE = System.getProperty("faceauth.profile", "starter");

    private static final Map<Integer, Account> ENROLLED = new HashMap<>();
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
        assumeTrue(
                Files.exists(shared.models(PROFILE).resolve("profile.json")),
                () -> "no models: profile " + PROFILE + " isn't installed in " + shared.models());
        TemporaryFolder folder = TemporaryFolder.create("faceauth-test");
        Artifacts artifacts = Artifacts.ofProject();
        StackPlan plan = new StackPlan(
                artifacts,
                new Home(folder.path(), shared.models()),
                Ports.free(),
                PROFILE,
                database,
                mode,
                artifacts.realm());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Stack.stopRecorded(plan.home());
            folder.close();
        }));
        return Stack.start(plan, Progress.silent());
    }

    /** Lets photos through, which are attacks, by the administrator's ordinary settings of this throw-away realm. */
    public static void allowPhotos(Stack stack) {
        Map<String, String> settings = Map.of("antiSpoofThreshold", "0", "livenessThreshold", "0");
        System.out.println("tests only: anti-spoof and liveness thresholds of the test realm are lowered to 0, "
                + "because photos are shown instead of people");
        stack.admin().configureFace(settings);
        stack.admin().configureEnrolment(settings);
    }

    /** Brings back the thresholds that the realm is shipped with. */
    public static void shippedThresholds(Stack stack) {
        Map<String, String> settings = Map.of("antiSpoofThreshold", "0.9", "livenessThreshold", "0.8");
        stack.admin().configureFace(settings);
        stack.admin().configureEnrolment(settings);
    }

    /** A demo account by its name. */
    public static Account account(String username) {
        return RealmFile.read(Artifacts.ofProject().realm()).accounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** Enrols that sample person under that account, once. */
    public static synchronized void enrolled(String username, int person) {
        if (ENROLLED.putIfAbsent(person, account(username)) == null) {
            List<Path> photos = Samples.person(person);
            new Enrolment(stack()).enrol(account(username), photos.subList(0, photos.size() - 1));
        }
    }

    /** A photo of that sample person which no enrolment has used. */
    public static PosedPhoto heldOut(int person) {
        List<Path> photos = Samples.person(person);
        return posed(photos.get(photos.size() - 1));
    }

    /** A photo of that sample person fit for an enrolment. */
    public static PosedPhoto posable(int person) {
        return posed(Samples.person(person).get(0));
    }

    public static PosedPhoto posed(Path photo) {
        return new PhotoStudio(stack().inference()).pose(photo).orElseThrow();
    }
}
