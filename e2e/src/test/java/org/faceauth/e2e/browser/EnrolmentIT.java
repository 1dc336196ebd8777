package org.faceauth.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Enrolling a face, asked for by the application. */
class EnrolmentIT {

    private static final int CARLA = 3;
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = SystemUnderTest.stack();
        SystemUnderTest.allowPhotos(stack);
    }

    @Test
    void enrolsAfterConsentAndThenLogsInByFace() throws Exception {
        try (Window window = Window.open(stack)) {
            window.camera().shows(SystemUnderTest.posable(CARLA));
            enrol(window).agree().start().awaitEnrolled().finish();
            assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                    .isEqualTo("carla.dias");
        }
        try (Window window = Window.open(stack)) {
            window.camera().shows(SystemUnderTest.heldOut(CARLA));
            window.logIn(Map.of()).departments().choose("Pharmacy").start().awaitApplication();
            assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                    .isEqualTo("carla.dias");
        }
    }

    @Test
    void goesOnWithoutAFaceForWhoDeclines() throws Exception {
        try (Window window = Window.open(stack)) {
            window.logIn(Map.of("kc_action", "FACE_ENROL"))
                    .departments()
                    .usePassword()
                    .logIn(SystemUnderTest.account("davi.rocha"));
            window.consent().decline();
            assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                    .isEqualTo("davi.rocha");
        }
    }

    private static ConsentPage enrol(Window window) {
        window.logIn(Map.of("kc_action", "FACE_ENROL"))
                .departments()
                .usePassword()
                .logIn(SystemUnderTest.account("carla.dias"));
        return window.consent();
    }
}
