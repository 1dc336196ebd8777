package org.faceauth.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.faceauth.e2e.Person;
import org.faceauth.e2e.SamplePerson;
import org.faceauth.e2e.Samples;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.browser.CapturePage.Ending;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Enrolling a face, asked for by the application or by an administrator. */
class EnrolmentIT {

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = SystemUnderTest.stack();
    }

    @Test
    void enrolsAfterConsentAndThenLogsInByFace() throws Exception {
        SamplePerson face = Samples.person(3);
        try (Person person = Person.hired(stack, face, "Pharmacy")) {
            try (Window window = Window.open(stack)) {
                window.camera().shows(face.posed().get(0));
                consent(window, person).agree().start().awaitEnrolled().finish();
                assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                        .isEqualTo(person.username());
            }
            try (Window window = Window.open(stack)) {
                CapturePage capture = window.logIn(Map.of()).departments().choose("Pharmacy");
                assertThat(window.face(capture, face.without(face.first()))).isEqualTo(Ending.LOGGED_IN);
                assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                        .isEqualTo(person.username());
            }
        }
    }

    @Test
    void refusesAFaceThatAnotherAccountHas() {
        SamplePerson face = Samples.person(4);
        try (Person first = Person.hired(stack, face, "Pharmacy").enrol();
                Person second = Person.hired(stack, face, "ICU");
                Window window = Window.open(stack)) {
            window.camera().shows(first.heldOut().get(0));
            assertThat(consent(window, second).agree().start().awaitError()).contains("enrolled for another person");
            assertThat(window.atApplication()).isFalse();
        }
    }

    @Test
    void goesBackToTheApplicationWithoutAFaceForWhoDeclines() {
        try (Person person = Person.hired(stack, Samples.person(3), "Pharmacy");
                Window window = Window.open(stack)) {
            consent(window, person).decline();
            window.page().waitForURL(address -> address.contains("kc_action_status=cancelled"));
            assertThat(stack.admin().get("/users/" + person.id() + "/credentials"))
                    .noneMatch(
                            credential -> "face".equals(credential.path("type").asText()));
        }
    }

    private static ConsentPage consent(Window window, Person person) {
        window.logIn(Map.of("kc_action", "FACE_ENROL"))
                .departments()
                .usePassword()
                .logIn(person.account());
        return window.consent();
    }
}
