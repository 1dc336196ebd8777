package org.faceauth.e2e.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends requests whose answers are JSON. */
final class JsonHttp {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http;

    JsonHttp(HttpClient http) {
        this.http = http;
    }

    /** Returns the answer's body, a missing node where it has none; any status but 2xx is a fault. */
    JsonNode send(HttpRequest request) {
        String what = request.method() + " " + request.uri();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StackException(what + " was answered with " + response.statusCode() + ".");
            }
            return response.body().isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new StackException(what + " wasn't answered.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
