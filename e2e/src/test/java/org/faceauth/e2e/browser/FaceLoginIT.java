package org.faceauth.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Map;
import org.faceauth.e2e.Person;
import org.faceauth.e2e.Samples;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.browser.CapturePage.Ending;
import org.faceauth.e2e.photo.SideBySide;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logging in by face, as a person sees it. */
class FaceLoginIT {

    private static Stack stack;
    private static Person nurse;
    private static Person doctor;

    @BeforeAll
    static void enrolTwoPeople() {
        stack = SystemUnderTest.stack();
        nurse = Person.hired(stack, Samples.person(0), "Emergency").enrol();
        doctor = Person.hired(stack, Samples.person(1), "ICU").enrol();
    }

    @AfterAll
    static void deleteThem() {
        nurse.close();
        doctor.close();
    }

    @Test
    void identifiesAMemberOfTheDepartmentAndTellsTheApplicationHow() throws Exception {
        try (Window window = Window.open(stack)) {
            CapturePage capture = window.logIn(Map.of()).departments().choose("Emergency");
            assertThat(window.face(capture, nurse.heldOut())).isEqualTo(Ending.LOGGED_IN);
            IDTokenClaimsSet claims = window.tokens().claims();
            assertThat(claims.getStringClaim("preferred_username")).isEqualTo(nurse.username());
            assertThat(claims.getStringListClaim("department")).containsExactly("Emergency");
            assertThat(claims.getStringListClaim("amr")).containsExactly("face");
            assertThat(claims.getStringClaim("acr")).isEqualTo("one-factor");
        }
    }

    @Test
    void verifiesTheKnownPersonAsASecondFactor() throws Exception {
        try (Window window = Window.open(stack)) {
            window.logIn(Map.of("acr_values", "two-factor"))
                    .departments()
                    .usePassword()
                    .logIn(doctor.account());
            assertThat(window.face(window.capture(), doctor.heldOut())).isEqualTo(Ending.LOGGED_IN);
            IDTokenClaimsSet claims = window.tokens().claims();
            assertThat(claims.getStringClaim("preferred_username")).isEqualTo(doctor.username());
            assertThat(claims.getStringListClaim("amr")).containsExactlyInAnyOrder("face", "pwd");
            assertThat(claims.getStringClaim("acr")).isEqualTo("two-factor");
        }
    }

    @Test
    void refusesSomebodyElseAsASecondFactor() {
        try (Window window = Window.open(stack)) {
            window.logIn(Map.of("acr_values", "two-factor"))
                    .departments()
                    .usePassword()
                    .logIn(doctor.account());
            assertRefused(window, window.capture(), nurse, "That didn’t work");
        }
    }

    @Test
    void refusesAMemberOfAnotherDepartment() {
        try (Window window = Window.open(stack)) {
            CapturePage capture = window.logIn(Map.of()).departments().choose("ICU");
            assertRefused(window, capture, nurse, "couldn’t recognise you");
        }
    }

    @Test
    void refusesAStrangerAndAsksForThePasswordAfterThreeTries() {
        try (Window window = Window.open(stack)) {
            CapturePage capture = window.logIn(Map.of()).departments().choose("Emergency");
            window.camera().shows(Samples.person(2).posed().get(0));
            assertThat(capture.goThrough()).isEqualTo(Ending.TRY_AGAIN);
            assertThat(window.capture().triesLeft()).startsWith("2 tries");
            assertThat(window.capture().goThrough()).isEqualTo(Ending.TRY_AGAIN);
            assertThat(window.capture().triesLeft()).startsWith("One try");
            assertThat(window.capture().goThrough()).isEqualTo(Ending.PASSWORD);
        }
    }

    @Test
    void asksTwoPeopleToStandInFrontOneByOne() {
        try (Window window = Window.open(stack)) {
            window.camera()
                    .showsStill(
                            SideBySide.jpeg(nurse.face().first(), doctor.face().first()));
            CapturePage capture = window.logIn(Map.of()).departments().choose("Emergency");
            assertThat(capture.start().awaitHint("SEVERAL_FACES").hintText()).isNotEmpty();
            assertThat(capture.awaitError()).isNotEmpty();
            assertThat(window.atApplication()).isFalse();
        }
    }

    @Test
    void saysThatItSeesNobody() {
        try (Window window = Window.open(stack)) {
            window.camera().showsStill(SideBySide.emptyRoom());
            CapturePage capture = window.logIn(Map.of()).departments().choose("Emergency");
            assertThat(capture.start().awaitHint("NO_FACE").hintText()).isNotEmpty();
            assertThat(capture.awaitError()).isNotEmpty();
            assertThat(window.atApplication()).isFalse();
        }
    }

    @Test
    void remembersTheDepartmentOnTheDevice() {
        try (Window window = Window.sized(stack, 390, 844, ColorScheme.LIGHT, "en-US")) {
            window.camera().failsWith("NotFoundError");
            window.logIn(Map.of()).departments().choose("Emergency").start().awaitState("no-camera");
            assertThat(window.logIn(Map.of()).departments().remembered()).isEqualTo("Emergency");
        }
    }

    @Test
    void showsTheTokenInTheDemoApplication() {
        try (Window window = Window.open(stack)) {
            CapturePage capture = window.demo().signIn().choose("Emergency");
            assertThat(window.face(capture, nurse.heldOut())).isEqualTo(Ending.LOGGED_IN);
            DemoPage demo = new DemoPage(window.page()).awaitSignedIn();
            assertThat(demo.claim("preferred_username")).isEqualTo(nurse.username());
            assertThat(demo.claim("department")).isEqualTo("Emergency");
            assertThat(demo.claim("amr")).isEqualTo("face");
            assertThat(demo.claim("acr")).isEqualTo("one-factor");
        }
    }

    private static void assertRefused(Window window, CapturePage capture, Person person, String words) {
        window.camera().shows(person.heldOut().get(0));
        assertThat(capture.goThrough()).isEqualTo(Ending.TRY_AGAIN);
        assertThat(window.capture().awaitError()).contains(words);
        assertThat(window.atApplication()).isFalse();
    }
}
