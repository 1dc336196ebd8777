package org.faceauth.e2e.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.faceauth.e2e.photo.Film;
import org.faceauth.e2e.photo.Movement;
import org.faceauth.e2e.photo.PosedPhoto;

/** What the browser's camera sees; may be changed while the browser is open, and counts from the next opening on. */
final class Camera {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private volatile String scene = error("NotFoundError");

    void installIn(BrowserContext context) {
        context.exposeFunction("faceauthScene", arguments -> scene);
        context.addInitScript(script());
    }

    /** A person who does what the page asks. */
    Camera shows(PosedPhoto person) {
        return shows(Film.of(person));
    }

    /** Pictures by movement, from neutral to fully there. */
    Camera shows(Map<Movement, List<byte[]>> film) {
        ObjectNode node = MAPPER.createObjectNode();
        ObjectNode movements = node.putObject("film");
        film.forEach((movement, pictures) -> {
            ArrayNode frames = movements.putArray(movement.name());
            pictures.forEach(picture -> frames.add(Base64.getEncoder().encodeToString(picture)));
        });
        scene = node.toString();
        return this;
    }

    /** One picture, whatever is asked. */
    Camera showsStill(byte[] jpeg) {
        return shows(Map.of(Movement.NEUTRAL, List.of(jpeg)));
    }

    /** Opening it fails so; a name of {@code getUserMedia}'s errors. */
    Camera failsWith(String errorName) {
        scene = error(errorName);
        return this;
    }

    private static String error(String name) {
        return MAPPER.createObjectNode().put("error", name).toString();
    }

    private static String script() {
        try (InputStream in = Camera.class.getResourceAsStream("camera.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
