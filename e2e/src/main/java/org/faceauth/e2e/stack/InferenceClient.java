package org.faceauth.e2e.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Asks the inference service as Keycloak does. */
public final class InferenceClient {

    private final URI base;
    private final JsonHttp json;

    InferenceClient(URI base, SSLContext trust) {
        this.base = base;
        this.json = new JsonHttp(HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
    }

    /** Whether no trusted anti-spoof network is loaded. */
    public boolean demonstration() {
        return info().path("demonstration").asBoolean(true);
    }

    public JsonNode info() {
        return json.send(HttpRequest.newBuilder(base.resolve("/v1/info")).build());
    }

    /**
     * Measures one image.
     *
     * @param jpeg the image
     * @param wants {@code embedding}, {@code liveness}, {@code mesh}
     * @return the answer of {@code /v1/measure}
     */
    public JsonNode measure(byte[] jpeg, String... wants) {
        String query = wants.length == 0 ? "" : "?want=" + String.join("&want=", wants);
        return json.send(HttpRequest.newBuilder(base.resolve("/v1/measure" + query))
                .header("Content-Type", "image/jpeg")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(jpeg))
                .build());
    }
}
