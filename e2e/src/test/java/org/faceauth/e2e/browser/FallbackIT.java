package org.faceauth.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.faceauth.e2e.Person;
import org.faceauth.e2e.Samples;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.page.Tokens;
import org.faceauth.e2e.photo.SideBySide;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is missing, the password still lets its owner in. */
class FallbackIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static Stack stack;
    private static Person person;

    @BeforeAll
    static void hire() {
        stack = SystemUnderTest.stack();
        person = Person.hired(stack, Samples.person(5), "Emergency");
    }

    @AfterAll
    static void delete() {
        person.close();
    }

    @Test
    void offersThePasswordBesideTheDepartments() throws Exception {
        try (Window window = Window.open(stack)) {
            window.logIn(Map.of()).departments().usePassword().logIn(person.account());
            Tokens tokens = window.tokens();
            assertThat(tokens.claims().getStringClaim("preferred_username")).isEqualTo(person.username());
            assertThat(tokens.claims().getStringListClaim("amr")).containsExactly("pwd");
        }
    }

    @Test
    void listsOnlyDepartmentsWithFaceLogin() {
        try (Window window = Window.open(stack)) {
            assertThat(window.logIn(Map.of()).departments().names())
                    .contains("Emergency", "Pharmacy")
                    .doesNotContain("Administration");
        }
    }

    @Test
    void letsSomebodyInNoDepartmentInByPasswordOnly() throws Exception {
        try (Person visitor = Person.hired(stack, Samples.person(6)).enrol();
                Window window = Window.open(stack)) {
            window.camera().shows(visitor.heldOut().get(0));
            CapturePage capture = window.logIn(Map.of()).departments().choose("Emergency");
            assertThat(capture.goThrough()).isEqualTo(CapturePage.Ending.TRY_AGAIN);
            assertThat(window.capture().awaitError()).contains("couldn’t recognise you");
            window.capture().usePassword().logIn(visitor.account());
            assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                    .isEqualTo(visitor.username());
        }
    }

    @Test
    void saysWhenThereIsNoCamera() {
        expectsCameraTrouble("NotFoundError", "no-camera");
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
                    .logIn(person.account());
            assertThat(window.tokens().claims().getStringClaim("preferred_username"))
                    .isEqualTo(person.username());
        }
    }

    @Test
    void showsThePasswordWithinTwoSecondsWhenTheInferenceServiceIsKilled() throws Exception {
        try (Window running = Window.open(stack);
                Window fresh = Window.open(stack)) {
            running.camera().showsStill(SideBySide.emptyRoom());
            CapturePage capture = running.logIn(Map.of()).departments().choose("Emergency");
            capture.start().awaitState("capturing");
            stack.killInference();
            try {
                Instant start = Instant.now();
                fresh.logIn(Map.of()).password();
                assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
                running.password().logIn(person.account());
                assertThat(running.tokens().claims().getStringClaim("preferred_username"))
                        .isEqualTo(person.username());
            } finally {
                stack.reviveInference();
            }
            assertThat(fresh.logIn(Map.of()).departments().names()).isNotEmpty();
        }
    }

    private static void expectsCameraTrouble(String errorName, String state) {
        try (Window window = Window.open(stack)) {
            window.camera().failsWith(errorName);
            expectsPasswordBeside(state, window);
        }
    }

    private static void expectsPasswordBeside(String state, Window window) {
        CapturePage capture = window.logIn(Map.of()).departments().choose("Emergency");
        capture.start().awaitState(state);
        assertThat(capture.hintText()).isNotEmpty();
        capture.usePassword().logIn(person.account());
        assertThat(window.tokens().claims().getSubject().getValue()).isEqualTo(person.id());
    }
}
