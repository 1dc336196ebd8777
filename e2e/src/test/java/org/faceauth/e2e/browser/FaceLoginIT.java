package org.faceauth.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import org.faceauth.e2e.Samples;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.page.Tokens;
import org.faceauth.e2e.photo.PhotoStudio;
import org.faceauth.e2e.photo.SideBySide;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logging in by face, as a person sees it. */
class FaceLoginIT {

    private static final int ANA = 0;
    private static final int BRUNO = 1;
    private static final int STRANGER = 2;

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = SystemUnderTest.stack();
        SystemUnderTest.allowPhotos(stack);
        SystemUnderTest.enrolled("ana.souza", ANA);
        SystemUnderTest.enrolled("bruno.lima", BRUNO);
    }

    @Test
    void identifiesAMemberOfTheDepartmentAndTellsTheApplicationHow() throws Exception {
        try (Window window = Window.open(stack)) {
            window.camera().shows(SystemUnderTest.heldOut(ANA));
            window.logIn(Map.of()).departments().choose("Emergency").start().awaitApplication();
            Tokens tokens = window.tokens();
            assertThat(tokens.claims().getStringClaim("preferred_username")).isEqualTo("ana.souza");
            assertThat(tokens.claims().getStringListClaim("department")).containsExactly("Emergency");
            assertThat(tokens.claims().getStringListClaim("amr")).contains("face");
            assertThat(tokens.claims().getStringClaim("acr")).isEqualTo("one-factor");
        }
    }

    @Test
    void verifiesTheKnownPersonAsASecondFactor() throws Exception {
        try (Window window = Window.open(stack)) {
            window.camera().shows(SystemUnderTest.heldOut(BRUNO));
            window.logIn(Map.of("acr_values", "two-factor"))
                    .departments()
                    .usePassword()
                    .logIn(SystemUnderTest.account("bruno.lima"));
            window.capture().start().awaitApplication();
            Tokens tokens = window.tokens();
            assertThat(tokens.claims().getStringClaim("preferred_username")).isEqualTo("bruno.lima");
            assertThat(tokens.claims().getStringListClaim("amr")).contains("face", "pwd");
            assertThat(tokens.claims().getStringClaim("acr")).isEqualTo("two-factor");
        }
    }

    @Test
    void refusesSomebodyElseAsASecondFactor() {
        try (Window window = Window.open(stack)) {
            window.camera().shows(SystemUnderTest.heldOut(ANA));
            window.logIn(Map.of("acr_values", "two-factor"))
                    .departments()
                    .usePassword()
                    .logIn(SystemUnderTest.account("bruno.lima"));
            assertThat(window.capture().start().awaitError()).isNotEmpty();
            assertThat(window.atApplication()).isFalse();
        }
    }

    @Test
    void refusesAStranger() {
        try (Window window = Window.open(stack)) {
            window.camera().shows(SystemUnderTest.heldOut(STRANGER));
            assertThat(window.logIn(Map.of())
                            .departments()
                            .choose("Emergency")
                            .start()
                            .awaitError())
                    .contains("did not recognise");
            assertThat(window.atApplication()).isFalse();
        }
    }

    @Test
    void refusesAMemberOfAnotherDepartment() {
        try (Window window = Window.open(stack)) {
            window.camera().shows(SystemUnderTest.heldOut(ANA));
            assertThat(window.logIn(Map.of())
                            .departments()
                            .choose("ICU")
                            .start()
                            .awaitError())
                    .isNotEmpty();
            assertThat(window.atApplication()).isFalse();
        }
    }

    @Test
    void asksTwoPeopleToStandInFrontOneByOne() {
        Path left = Samples.person(ANA).get(0);
        Path right = Samples.person(BRUNO).get(0);
        try (Window window = Window.open(stack)) {
            window.camera().showsStill(SideBySide.jpeg(left, right));
            CapturePage capture =
                    window.logIn(Map.of()).departments().choose("Emergency").start();
            capture.awaitHint("SEVERAL_FACES");
            assertThat(capture.hintText()).isNotEmpty();
        }
    }

    @Test
    void saysThatItSeesNobody() {
        try (Window window = Window.open(stack)) {
            window.camera().showsStill(SideBySide.emptyRoom());
            CapturePage capture =
                    window.logIn(Map.of()).departments().choose("Emergency").start();
            capture.awaitHint("NO_FACE");
            assertThat(capture.hintText()).isNotEmpty();
        }
    }

    @Test
    void remembersTheDepartmentOnTheDevice() {
        try (Window window = Window.sized(stack, 390, 844, ColorScheme.LIGHT, "en-US")) {
            window.camera().failsWith("NotFoundError");
            window.logIn(Map.of()).departments().choose("Emergency").start().awaitState("no-camera");
            window.logIn(Map.of());
            assertThat(window.departments().remembered()).isEqualTo("Emergency");
        }
    }

    @Test
    void aStillPictureNeverPasses() {
        try (Window window = Window.open(stack)) {
            window.camera().showsStill(PhotoStudio.still(Samples.person(ANA).get(0)));
            assertThat(window.logIn(Map.of())
                            .departments()
                            .choose("Emergency")
                            .start()
                            .awaitError())
                    .isNotEmpty();
            assertThat(window.atApplication()).isFalse();
        }
    }
}
