package org.faceauth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.faceauth.e2e.check.LoginByFace;
import org.faceauth.e2e.check.LoginByFace.Attempt;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the realm refuses and lets in as it is shipped, its thresholds untouched. */
class ShippedThresholdsIT {

    private static final String DEPARTMENT = "Emergency";

    private static Stack stack;
    private static Person photographed;
    private static Person live;

    @BeforeAll
    static void enrolThenRaiseTheThresholds() {
        stack = SystemUnderTest.stack();
        assumeFalse(stack.inference().demonstration(), "no trusted anti-spoof network is installed");
        photographed = Person.hired(stack, Samples.person(0), DEPARTMENT).enrol();
        live = Person.hired(stack, new SamplePerson(List.of(Samples.liveFrame())), DEPARTMENT)
                .enrol();
        SystemUnderTest.shippedThresholds(stack);
    }

    @AfterAll
    static void lowerThemAgain() {
        for (Person person : new Person[] {photographed, live}) {
            if (person != null) {
                person.close();
            }
        }
        SystemUnderTest.allowPhotos(stack);
    }

    @Test
    void refusesPhotosOfAnEnrolledPerson() {
        for (PosedPhoto photo : photographed.heldOut()) {
            Attempt attempt = new LoginByFace(stack).attempt(DEPARTMENT, photo);
            assertThat(attempt.tokens()).isEmpty();
            assertThat(attempt.capture().passed()).isTrue();
            assertThat(attempt.error())
                    .hasValueSatisfying(error -> assertThat(error).contains("couldn’t be sure that a person"));
        }
    }

    @Test
    void letsInWhoeverTheNetworksSeeAlive() {
        PosedPhoto frame = live.heldOut().get(0);
        assertThat(List.of(1, 2, 3)).anySatisfy(tries -> assertThat(
                        new LoginByFace(stack).attempt(DEPARTMENT, frame).tokens())
                .isPresent());
    }

    @Test
    void saysWhetherThresholdsAreLowered() {
        assertThat(stack.faceStatus().path("thresholdsLowered").asBoolean(true)).isFalse();
        SystemUnderTest.allowPhotos(stack);
        try {
            assertThat(stack.faceStatus().path("thresholdsLowered").asBoolean(false))
                    .isTrue();
        } finally {
            SystemUnderTest.shippedThresholds(stack);
        }
    }
}
