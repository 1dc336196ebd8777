package org.faceauth.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faceauth.e2e.Samples;
import org.faceauth.e2e.SystemUnderTest;
import org.faceauth.e2e.photo.Movement;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.photo.Subject;
import org.faceauth.e2e.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chromium's own fake camera: the page opens a device, not what a test has put in its place. */
class OwnCameraIT {

    private static final int FRAMES = 60;

    @Test
    void goesThroughTheFirstStepWithTheBrowsersOwnCamera(@TempDir Path folder) throws IOException {
        Stack stack = SystemUnderTest.stack();
        Path film =
                film(folder.resolve("camera.mjpeg"), Samples.person(0).posed().get(0));
        List<String> camera = List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
        try (Browser browser = Chromium.launch(camera);
                Window window = Window.withOwnCamera(stack, browser, true)) {
            CapturePage capture = window.logIn(Map.of()).departments().choose("Emergency");
            capture.start().awaitMovementAsked();
            assertThat(capture.state()).isEqualTo("capturing");
        }
    }

    @Test
    void offersThePasswordToWhomeverTheBrowserDeniesTheCamera() {
        Stack stack = SystemUnderTest.stack();
        try (Browser browser = Chromium.launch(List.of("--use-fake-device-for-media-stream"));
                Window window = Window.withOwnCamera(stack, browser, false)) {
            CapturePage capture = window.logIn(Map.of()).departments().choose("Emergency");
            assertThat(capture.start().awaitState("denied").hintText()).isNotEmpty();
            capture.usePassword();
        }
    }

    /** Somebody who sits still, as JPEGs one after the other. */
    private static Path film(Path file, PosedPhoto person) throws IOException {
        Subject subject = new Subject(person);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < FRAMES; i++) {
                out.write(subject.frame(Movement.NEUTRAL));
            }
        }
        return file;
    }
}
