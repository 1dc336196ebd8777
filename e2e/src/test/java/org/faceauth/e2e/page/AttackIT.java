package org.faceauth.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.faceauth.e2e.Person;
import org.faceauth.e2e.Samples;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.photo.Movement;
import org.faceauth.e2e.photo.PhotoStudio;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.photo.Subject;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an attacker without the enrolled person's head can send, without a browser. The realm lets photos through. */
class AttackIT {

    private static final String DEPARTMENT = "Emergency";
    private static final int OK = 200;
    private static final AtomicInteger SENT = new AtomicInteger();
    private static final List<String> ACCEPTED = new ArrayList<>();

    private static Stack stack;
    private static Person victim;
    private static PosedPhoto face;
    private static PosedPhoto stranger;
    private static byte[] picture;

    /** @param accepted whether the attacker got what only the enrolled person may get */
    private record Attack(String name, BooleanSupplier accepted) {}

    @BeforeAll
    static void enrolTheVictim() {
        stack = SystemUnderTest.stack();
        victim = Person.hired(stack, Samples.person(0), DEPARTMENT).enrol();
        // As shipped; the test realm gives people on a busy machine more.
        stack.admin().configureFace(Map.of("challengeLifetimeSeconds", "20"));
        face = victim.heldOut().get(0);
        stranger = Samples.person(1).posed().get(0);
        picture = PhotoStudio.still(victim.face().first());
    }

    @AfterAll
    static void report() {
        System.out.println("attacks " + SENT + ", accepted " + ACCEPTED.size());
        victim.close();
        SystemUnderTest.allowPhotos(stack);
    }

    @TestFactory
    Stream<DynamicTest> requestsThatNoPageSends() {
        return tests(
                new Attack("no cookie", () -> {
                    Intruder intruder = camera();
                    return intruder.sendFromElsewhere(intruder.frame(picture)) == OK;
                }),
                sends("another tab", frame -> frame.to("tab_id=[^&]+", "tab_id=AAAAAAAAAAA")),
                sends("another client", frame -> frame.to("client_id=[^&]+", "client_id=hospital-records")),
                sends("another realm", frame -> frame.to("/realms/[^/]+/", "/realms/master/")),
                sends("no challenge", frame -> frame.challenge("")),
                sends(
                        "invented challenge",
                        frame -> frame.challenge(UUID.randomUUID().toString())),
                sends("challenge of another visitor", frame -> frame.challenge(camera().challenge())),
                sends("not the first frame", frame -> frame.sequence("7")),
                sends("negative sequence", frame -> frame.sequence("-1")),
                sends("sequence that is no number", frame -> frame.sequence("0x0")),
                sends("oversized", frame -> frame.body("image/jpeg", new byte[600 * 1024])),
                sends("not an image", frame -> frame.body("image/jpeg", "GIF89a".getBytes(StandardCharsets.US_ASCII))),
                sends("wrong type", frame -> frame.body("text/html", picture)),
                new Attack("stale challenge", () -> {
                    Intruder intruder = camera();
                    String stale = intruder.challenge();
                    intruder.post("#face-retry-form", Map.of());
                    return intruder.send(intruder.frame(picture).challenge(stale)) == OK;
                }),
                new Attack("used challenge", () -> {
                    Intruder intruder = camera();
                    ForgedFrame frame = intruder.frame(picture);
                    intruder.claim(Map.of());
                    return intruder.send(frame) == OK;
                }),
                new Attack("repeated sequence", () -> {
                    Intruder intruder = camera();
                    assertThat(intruder.send(intruder.frame(picture))).isEqualTo(OK);
                    return intruder.send(intruder.frame(picture)) == OK;
                }));
    }

    @TestFactory
    Stream<DynamicTest> successThatIsOnlyClaimed() {
        return tests(
                new Attack("form without frames", () -> camera().claim(Map.of()).loggedIn()),
                new Attack("form that says it all", () -> camera().claim(Map.of(
                                "state",
                                "passed",
                                "verified",
                                "true",
                                "mode",
                                "verify",
                                "username",
                                victim.username(),
                                "user",
                                victim.id()))
                        .loggedIn()),
                new Attack("form after one good frame", () -> {
                    Intruder intruder = camera();
                    assertThat(intruder.send(intruder.frame(picture))).isEqualTo(OK);
                    return intruder.claim(Map.of()).loggedIn();
                }),
                new Attack("department without face login", () -> Intruder.arrives(stack)
                        .post("#face-departments", Map.of("department", closedDepartment()))
                        .atCamera()),
                new Attack("group that is no department", () -> Intruder.arrives(stack)
                        .post("#face-departments", Map.of("department", "/departments"))
                        .atCamera()));
    }

    @TestFactory
    Stream<DynamicTest> framesOfNobodyWhoIsThere() {
        return tests(
                shows("one still frame", movement -> picture),
                shows("still frames that differ by noise", resting(face)),
                shows("a stranger who does everything", new Subject(stranger)::frame),
                shows(
                        "the person at rest, a stranger for the movements",
                        asked -> asked == Movement.NEUTRAL
                                ? new Subject(face).frame(asked)
                                : new Subject(stranger).frame(asked)),
                new Attack("the person, in another department", () -> Intruder.at(stack, "ICU")
                        .show(new Subject(face)::frame)
                        .loggedIn()));
    }

    private static Attack sends(String name, UnaryOperator<ForgedFrame> change) {
        return new Attack(name, () -> {
            Intruder intruder = camera();
            return intruder.send(change.apply(intruder.frame(picture))) == OK;
        });
    }

    private static Attack shows(String name, Function<Movement, byte[]> camera) {
        return new Attack(name, () -> camera().show(camera).loggedIn());
    }

    private static Function<Movement, byte[]> resting(PosedPhoto person) {
        Subject subject = new Subject(person);
        return asked -> subject.frame(Movement.NEUTRAL);
    }

    private static Stream<DynamicTest> tests(Attack... attacks) {
        return Stream.of(attacks)
                .map(attack -> dynamicTest(attack.name(), () -> {
                    SENT.incrementAndGet();
                    if (attack.accepted().getAsBoolean()) {
                        ACCEPTED.add(attack.name());
                    }
                    assertThat(ACCEPTED).doesNotContain(attack.name());
                }));
    }

    private static Intruder camera() {
        return Intruder.at(stack, DEPARTMENT);
    }

    private static String closedDepartment() {
        for (JsonNode group : stack.admin().get("/groups?search=Administration&exact=true")) {
            for (JsonNode department : group.path("subGroups")) {
                return department.path("id").asText();
            }
        }
        throw new IllegalStateException("the realm has no such department");
    }
}
