package org.faceauth.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.page.Tokens;
import org.faceauth.e2e.photo.SideBySide;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is missing, the password still lets its owner in. */
class FallbackIT {

    private static final String USER = "davi.rocha";
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = SystemUnderTest.stack();
    }

    @Test
    void offersThePasswordBesideTheDepartments() throws Exception {
        try (Window window = Window.open(stack)) {
            window.logIn(Map.of()).departments().usePassword().logIn(SystemUnderTest.account(USER));
            Tokens tokens = window.tokens();
            assertThat(tokens.claims().getStringClaim("preferred_username")).isEqualTo(USER);
            assertThat(tokens.claims().getStringListClaim("amr"))
                    .contains("pwd")
                    .doesNotContain("face");
        }
    }

    @Test
    void listsOnlyDepartmentsWithFaceLogin() {
        try (Window window = Window.open(stack)) {
            assertThat(window.logIn(Map.of()).departments().names())
                    .contains("Emergency", "ICU")
                    .doesNotContain("Administration");
        }
    }

    @Test
    void saysWhenThereIsNoCamera() {
        expectsCameraTrouble("NotFoundError", "no-camera");
    }

    @Test
    void saysWhenTheCameraIsDenied() {
        expectsCameraTrouble("NotAllowedError", "denied");
    }

    @Test
    void saysWhenAnotherProgramHasTheCamera() {
        expectsCameraTrouble("NotReadableError", "in-use");
    }

    @Test
    void letsInByPasswordWithoutJavaScript() throws Exception {
        try (Window window = Window.withoutScript(stack)) {
            window.logIn(Map.of())
                    .departments()
                    .choose("Emergency")
                    .usePassword()
                    .logIn(SystemUnderTest.account(USER));
            assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                    .isEqualTo(USER);
        }
    }

    @Test
    void showsThePasswordWithinTwoSecondsWhenTheInferenceServiceIsGone() throws Exception {
        try (Window window = Window.open(stack)) {
            window.camera().showsStill(SideBySide.emptyRoom());
            CapturePage capture =
                    window.logIn(Map.of()).departments().choose("Emergency").start();
            capture.awaitState("capturing");
            try (Window other = Window.open(stack)) {
                stack.killInference();
                Instant start = Instant.now();
                other.logIn(Map.of()).password();
                assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
                window.password().logIn(SystemUnderTest.account(USER));
                assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                        .isEqualTo(USER);
            } finally {
                stack.reviveInference();
            }
        }
    }

    private static void expectsCameraTrouble(String errorName, String state) {
        try (Window window = Window.open(stack)) {
            window.camera().failsWith(errorName);
            CapturePage capture =
                    window.logIn(Map.of()).departments().choose("Emergency").start();
            capture.awaitState(state);
            assertThat(capture.hintText()).isNotEmpty();
            capture.usePassword().logIn(SystemUnderTest.account(USER));
            window.tokens();
        }
    }
}
