package org.faceauth.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.faceauth.e2e.Person;
import org.faceauth.e2e.Samples;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.browser.CapturePage.Ending;
import org.faceauth.e2e.stack.Database;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackPlan;
import org.junit.jupiter.api.Test;

/** The shortest way through {@code start-dev}, where templates and classes are loaded otherwise. */
class DevelopmentModeIT {

    @Test
    void enrolsAndLogsInInAServerThatWasNotBuiltBefore() throws Exception {
        try (Stack stack = SystemUnderTest.start(StackPlan.Mode.DEVELOPMENT, Database.inMemory())) {
            SystemUnderTest.allowPhotos(stack);
            Person person = Person.hired(stack, Samples.person(0), "ICU").enrol();
            try (Window window = Window.open(stack)) {
                CapturePage capture = window.logIn(Map.of()).departments().choose("ICU");
                assertThat(window.face(capture, person.heldOut())).isEqualTo(Ending.LOGGED_IN);
                assertThat(window.tokens().claims().getStringListClaim("amr")).containsExactly("face");
            }
            try (Window window = Window.open(stack)) {
                window.logIn(Map.of()).departments().usePassword().logIn(person.account());
                assertThat(window.tokens().claims().getStringListClaim("amr")).containsExactly("pwd");
            }
        }
    }
}
