package org.faceauth.e2e.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.faceauth.e2e.photo.Movement;
import org.faceauth.e2e.stack.StackException;
import org.jsoup.nodes.Element;

/** Sends camera frames one after the other, as {@code page.js} does, until the challenge is over. */
final class Capture {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final WebClient web;

    Capture(WebClient web) {
        this.web = web;
    }

    /** @param camera gives the next frame, knowing what the page asks for */
    CaptureOutcome run(Page page, Function<Movement, byte[]> camera) {
        Element capture = page.element("#face-capture");
        URI frames = page.address().resolve(capture.attr("data-frames-url"));
        String challenge = capture.attr("data-challenge");
        long start = System.nanoTime();
        String step = "NEUTRAL";
        String hint = "";
        for (int sequence = 0; since(start) < LIMIT.toMillis(); sequence++) {
            byte[] frame = camera.apply(Movement.valueOf(step));
            HttpResponse<String> response = web.send(HttpRequest.newBuilder(frames)
                    .header("Content-Type", "image/jpeg")
                    .header("X-Face-Challenge", challenge)
                    .header("X-Face-Sequence", String.valueOf(sequence))
                    .header("X-Face-Captured-At", String.valueOf(since(start)))
                    .POST(BodyPublishers.ofByteArray(frame)));
            JsonNode answer = json(response.body());
            if (response.statusCode() != 200) {
                return new CaptureOutcome(answer.path("code").asText("" + response.statusCode()), sequence, step, hint);
            }
            hint = answer.path("hint").asText("");
            String state = answer.path("state").asText();
            if (!"continue".equals(state)) {
                return new CaptureOutcome(state, sequence + 1, step, hint);
            }
            step = answer.path("step").asText(step);
            pause(answer.path("minIntervalMillis").asLong(0));
        }
        return new CaptureOutcome("endless", 0, step, hint);
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** The camera's own pace: the server says how soon it will take the next frame. */
    private static void pause(long millis) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new StackException("A frame was answered with something that isn't JSON.", e);
        }
    }
}
