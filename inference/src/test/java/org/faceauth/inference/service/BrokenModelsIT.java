package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.faceauth.inference.service.TestClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with a secret and no usable models: alive, not ready, and refusing in problem details. */
class BrokenModelsIT {
    private static final byte[] ANYTHING = {1, 2, 3};

    @TempDir
    static Path directory;

    private static ServiceProcess service;

    private final TestClient client = TestClient.plain();
    private final ApiDescription description = new ApiDescription();

    @BeforeAll
    static void start() {
        service = ServiceProcess.start(Map.of(
                        "FACEAUTH_MODELS",
                        directory.resolve("nothing").toString(),
                        "FACEAUTH_INFERENCE_SECRET_FILE",
                        TestSecret.in(directory).toString(),
                        // A stray variable must not open what the settings keep closed.
                        "QUARKUS_HTTP_HOST",
                        "0.0.0.0",
                        "QUARKUS_MANAGEMENT_HOST",
                        "0.0.0.0"))
                .awaitBroken();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void staysAliveAndSaysWhyItIsNotReady() throws IOException {
        Answer live = client.send(
                TestClient.request(service.managementUrl("/q/health/live")).build());
        Answer ready = client.send(
                TestClient.request(service.managementUrl("/q/health/ready")).build());

        assertThat(live.status()).isEqualTo(200);
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.json().at("/checks/0/data/reason").asText()).contains("nothing");
    }

    @Test
    void tellsItInOneLine() {
        assertThat(service.log().lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("every image is refused", "nothing");
        assertThat(service.log()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void refusesEveryImage() throws IOException {
        assertProblem(client.send(TestClient.image(service.url("/v1/measure"), "image/jpeg", ANYTHING)), 503, "fault");
        assertProblem(client.send(TestClient.known(service.url("/v1/info")).build()), 503, "fault");
    }

    @Test
    void refusesStrangersEverywhere() throws IOException {
        for (String path : new String[] {"/v1/info", "/v1/measure", "/", "/q/health", "/anything"}) {
            Answer answer = client.send(TestClient.request(service.url(path)).build());
            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer");
        }
        assertProblem(
                client.send(TestClient.request(service.url("/v1/info"))
                        .header("Authorization", TestSecret.BEARER + "0")
                        .build()),
                401,
                "unauthenticated");
    }

    @Test
    void refusesAStrangerBeforeTheBodyIsSent() throws IOException {
        String head = TestClient.headOfPost("/v1/measure", "Bearer wrong", 400_000);

        assertThat(TestClient.statusLineAfter(service.port(), head)).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void servesNothingElseOnTheApiPort() throws IOException {
        assertProblem(client.send(TestClient.known(service.url("/")).build()), 404, "not-found");
        assertProblem(client.send(TestClient.known(service.url("/q/health")).build()), 404, "not-found");
        assertProblem(client.send(TestClient.known(service.url("/q/metrics")).build()), 404, "not-found");
    }

    @Test
    void refusesAnotherMethod() throws IOException {
        Answer answer = client.send(TestClient.known(service.url("/v1/measure")).build());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.response().headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("POST"));
    }

    @Test
    void refusesAnotherType() throws IOException {
        String url = service.url("/v1/measure");
        assertProblem(client.send(TestClient.image(url, "image/gif", ANYTHING)), 415, "unsupported-type");
        assertProblem(
                client.send(TestClient.known(url)
                        .POST(BodyPublishers.ofByteArray(ANYTHING))
                        .build()),
                415,
                "unsupported-type");
    }

    @Test
    void answersInJsonOnly() throws IOException {
        assertProblem(
                client.send(TestClient.known(service.url("/v1/info"))
                        .header("Accept", "text/html")
                        .build()),
                406,
                "not-acceptable");
    }

    @Test
    void refusesAnUnknownWish() throws IOException {
        assertProblem(
                client.send(TestClient.image(service.url("/v1/measure?want=age"), "image/png", ANYTHING)),
                400,
                "bad-request");
    }

    @Test
    void refusesAnnouncedBytesBeforeTheyAreRead() throws IOException {
        assertProblem(
                client.send(TestClient.image(service.url("/v1/measure"), "image/jpeg", new byte[700_000])),
                413,
                "too-many-bytes");
    }

    @Test
    void goesOnServingTheConnectionAfterARefusal() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertProblem(
                    client.send(TestClient.image(service.url("/v1/measure"), "image/gif", new byte[300_000])),
                    415,
                    "unsupported-type");
        }
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(service.log()).contains("http://127.0.0.1:" + service.port()).doesNotContain("0.0.0.0");
    }

    @Test
    void countsRefusalsAndPublishesItsDescription() throws IOException {
        client.send(TestClient.known(service.url("/v1/nothing")).build());

        Answer metrics = client.send(
                TestClient.request(service.managementUrl("/q/metrics")).build());
        assertThat(metrics.response().body())
                .contains("faceauth_refusals_total{code=\"not-found\"}")
                .contains("faceauth_queue_depth 0.0")
                .contains("faceauth_in_flight 0.0");
        Answer api = client.send(
                TestClient.request(service.managementUrl("/q/openapi")).build());
        assertThat(api.response().body()).contains("/v1/measure", "application/problem+json", "mutualTLS");
    }

    private void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        description.assertDescribes("Problem", answer.json());
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }
}
