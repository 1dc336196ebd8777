package org.faceauth.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Map;
import org.faceauth.e2e.Person;
import org.faceauth.e2e.SamplePerson;
import org.faceauth.e2e.Samples;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Writes a picture of every page to {@code docs/screenshots}: {@code mvn verify -Dfaceauth.screenshots=true
 * -Dit.test=ScreenshotsIT}. A drawing stands where the camera's picture is, so that no person is shown.
 */
@EnabledIfSystemProperty(named = "faceauth.screenshots", matches = "true")
class ScreenshotsIT {

    private static final Path FOLDER = Path.of(System.getProperty("faceauth.root", ".."), "docs", "screenshots");
    private static final String DEPARTMENT = "Emergency";
    private static final String DRAWING = """
            #face-video { visibility: hidden }
            .fl-stage { background: center / cover url("data:image/svg+xml,\
            %3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 400'%3E\
            %3Crect width='300' height='400' fill='%23b7c4cf'/%3E\
            %3Cpath d='M20 400c10-80 60-110 130-110s120 30 130 110z' fill='%234f7f95'/%3E\
            %3Cpath d='M125 250h50v60q-25 25-50 0z' fill='%23d9a582'/%3E\
            %3Cellipse cx='150' cy='190' rx='78' ry='100' fill='%23e8b895'/%3E\
            %3Cpath d='M70 180c-6-80 30-118 80-118s86 38 80 118c-14-50-40-62-80-62s-66 12-80 62z' fill='%23433532'/%3E\
            %3Ccircle cx='122' cy='190' r='7'/%3E%3Ccircle cx='178' cy='190' r='7'/%3E\
            %3Cpath d='M124 240q26 18 52 0' fill='none' stroke='%23964f4c' stroke-width='6'/%3E\
            %3C/svg%3E") }""";

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = SystemUnderTest.stack();
        SystemUnderTest.allowPhotos(stack);
    }

    /** Every size, colour scheme and language at least twice, without taking every page eight times. */
    private enum Look {
        PHONE_LIGHT_ENGLISH(390, 844, ColorScheme.LIGHT, "en"),
        PHONE_DARK_PORTUGUESE(390, 844, ColorScheme.DARK, "pt-BR"),
        DESKTOP_LIGHT_PORTUGUESE(1280, 800, ColorScheme.LIGHT, "pt-BR"),
        DESKTOP_DARK_ENGLISH(1280, 800, ColorScheme.DARK, "en");

        private final int width;
        private final int height;
        private final ColorScheme colours;
        private final String language;

        Look(int width, int height, ColorScheme colours, String language) {
            this.width = width;
            this.height = height;
            this.colours = colours;
            this.language = language;
        }

        /** The department's name as the picker shows it. */
        private String department() {
            return language.equals("en") ? DEPARTMENT : "Pronto-socorro";
        }

        private Window open() {
            return Window.sized(stack, width, height, colours, language);
        }

        private void take(Window window, String page) {
            String name = String.join(
                    "-",
                    page,
                    width < 600 ? "phone" : "desktop",
                    colours == ColorScheme.DARK ? "dark" : "light",
                    language);
            if (window.page().locator("#face-video").count() > 0) {
                window.page().addStyleTag(new Page.AddStyleTagOptions().setContent(DRAWING));
            }
            window.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setAnimations(ScreenshotAnimations.DISABLED)
                            .setFullPage(true)
                            .setPath(FOLDER.resolve(name + ".png")));
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void showsLoggingInWithoutACamera(Look look) {
        try (Window window = look.open()) {
            window.camera().failsWith("NotAllowedError");
            DepartmentPage departments = window.logIn(Map.of()).departments();
            look.take(window, "department");
            CapturePage capture = departments.choose(look.department());
            look.take(window, "capture");
            capture.start().awaitState("denied");
            look.take(window, "capture-denied");
            capture.usePassword();
            look.take(window, "password");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void showsEnrollingAndLoggingInByFace(Look look) {
        SamplePerson face = Samples.person(0);
        try (Person person = Person.hired(stack, face, DEPARTMENT)) {
            try (Window window = look.open()) {
                window.camera().shows(face.posed().get(0));
                window.logIn(Map.of("kc_action", "FACE_ENROL"))
                        .departments()
                        .usePassword()
                        .logIn(person.account());
                ConsentPage consent = window.consent();
                look.take(window, "consent");
                CapturePage capture = consent.agree();
                look.take(window, "enrol");
                capture.start().awaitMovementAsked();
                look.take(window, "enrol-capturing");
                capture.awaitEnrolled();
                look.take(window, "enrolled");
            }
            try (Window window = look.open()) {
                window.camera().shows(Samples.person(1).posed().get(0));
                CapturePage capture = window.logIn(Map.of())
                        .departments()
                        .choose(look.department())
                        .start();
                capture.awaitMovementAsked();
                look.take(window, "capture-capturing");
                capture.awaitError();
                look.take(window, "capture-refused");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void showsTheDemoApplication(Look look) {
        try (Person person = Person.hired(stack, Samples.person(0), DEPARTMENT);
                Window window = look.open()) {
            window.demo().signIn().usePassword().logIn(person.account());
            new DemoPage(window.page()).awaitSignedIn();
            look.take(window, "demo");
        }
    }
}
