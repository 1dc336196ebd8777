package org.faceauth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
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
    private static final double LIVENESS = 0.8;
    private static final double ANTI_SPOOF = 0.9;

    private static Stack stack;
    private static Person photographed;

    @BeforeAll
    static void enrolThenRaiseTheThresholds() {
        stack = SystemUnderTest.stack();
        assumeFalse(stack.inference().demonstration(), "no trusted anti-spoof network is installed");
        photographed = Person.hired(stack, Samples.person(0), DEPARTMENT).enrol();
        SystemUnderTest.shippedThresholds(stack);
    }

    @AfterAll
    static void lowerThemAgain() {
        if (photographed != null) {
            photographed.close();
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

    /** The face in it is turned further than a login may begin with: what is left to see is how its picture is judged. */
    @Test
    void findsALiveFrameAlive() throws IOException {
        JsonNode face = stack.inference()
                .measure(Files.readAllBytes(Samples.liveFrame()), "liveness")
                .path("face");
        assertThat(face.path("liveness").path("score").asDouble(0)).isGreaterThanOrEqualTo(LIVENESS);
        assertThat(face.path("antiSpoof").path("score").asDouble(0)).isGreaterThanOrEqualTo(ANTI_SPOOF);
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
