package org.faceauth.inference.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Speaks to the service as any caller does. */
final class TestClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;

    TestClient(HttpClient.Builder builder) {
        this.http = builder.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    static TestClient plain() {
        return new TestClient(HttpClient.newBuilder());
    }

    record Answer(int status, String mediaType, JsonNode json, HttpResponse<String> response) {
        String code() {
            return json.path("code").asText();
        }

        static Answer of(HttpResponse<String> response) {
            try {
                String type = response.headers().firstValue("Content-Type").orElse("");
                JsonNode json = type.contains("json") ? JSON.readTree(response.body()) : JSON.nullNode();
                return new Answer(response.statusCode(), type, json, response);
            } catch (JsonProcessingException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
    }

    static HttpRequest.Builder known(String url) {
        return request(url).header("Authorization", TestSecret.BEARER);
    }

    static HttpRequest image(String url, String type, byte[] image) {
        return image(url, type, BodyPublishers.ofByteArray(image));
    }

    static HttpRequest image(String url, String type, BodyPublisher image) {
        return known(url).header("Content-Type", type).POST(image).build();
    }

    Answer send(HttpRequest request) throws IOException {
        try {
            return Answer.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    CompletableFuture<Answer> begin(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Answer::of);
    }

    /** The head of a request whose body is not sent. */
    static String headOfPost(String path, String authorization, int contentLength) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\nContent-Length: "
                + contentLength + "\r\nAuthorization: " + authorization + "\r\n\r\n";
    }

    /** Sends just these characters over a socket, and reads the first line of the answer. */
    static String statusLineAfter(int port, String sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
