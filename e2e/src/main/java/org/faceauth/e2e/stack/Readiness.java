package org.faceauth.e2e.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Waits until a server says that it is ready, or has ended, or has taken too long. */
final class Readiness {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    static void await(ServerProcess server, URI health, Duration limit, Progress progress) {
        await(server, () -> ready(health), limit, progress);
    }

    static void await(ServerProcess server, BooleanSupplier ready, Duration limit, Progress progress) {
        Instant start = Instant.now();
        while (!ready.getAsBoolean()) {
            Duration since = Duration.between(start, Instant.now());
            // The end of the process is what is waited for between two questions, so that a crash is seen at once.
            if (server.awaitEnd(POLL)) {
                throw new StackException(
                        server.name() + " ended while it was starting; its log says why: " + server.log());
            }
            if (since.compareTo(limit) > 0) {
                throw new StackException(server.name() + " wasn't ready after " + limit.toSeconds()
                        + " s; its log may say why: " + server.log());
            }
            progress.waiting(since);
        }
    }

    /** Whether the health address answers 200 now. */
    static boolean ready(URI health) {
        return ask(health).map(response -> response.statusCode() == 200).orElse(false);
    }

    /** What the health address answers now, a missing node where it doesn't answer in JSON. */
    static JsonNode answer(URI health) {
        try {
            Optional<HttpResponse<String>> response = ask(health);
            return response.isPresent()
                    ? new ObjectMapper().readTree(response.get().body())
                    : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<HttpResponse<String>> ask(URI health) {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return Optional.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
