package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.faceauth.inference.service.TestClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service over real networks. */
class MeasureIT {
    @TempDir
    static Path directory;

    private static ServiceProcess service;

    private final TestClient client = TestClient.plain();
    private final ApiDescription description = new ApiDescription();

    @BeforeAll
    static void start() {
        service = ServiceProcess.start(Map.of(
                        "FACEAUTH_MODELS",
                        TestModels.profile().toString(),
                        "FACEAUTH_INFERENCE_SECRET_FILE",
                        TestSecret.in(directory).toString(),
                        "FACEAUTH_INFERENCE_STREAMS",
                        "1",
                        "FACEAUTH_INFERENCE_QUEUE",
                        "1"))
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void isReadyAndSaysWhatItRuns() throws IOException {
        Answer ready = client.send(
                TestClient.request(service.managementUrl("/q/health/ready")).build());

        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().at("/checks/0/data").fieldNames())
                .toIterable()
                .contains("profile", "device", "demonstration", "networks");
    }

    @Test
    void tellsWhatIsLoaded() throws IOException {
        Answer info = client.send(TestClient.known(service.url("/v1/info")).build());

        assertThat(info.status()).isEqualTo(200);
        description.assertDescribes("Info", info.json());
        assertThat(info.json().get("demonstration").asBoolean())
                .isNotEqualTo(info.json().get("antiSpoof").asBoolean());
    }

    @Test
    void measuresALiveFrame() throws Exception {
        Answer answer = measure("?want=embedding&want=liveness&want=mesh", TestModels.liveFrame());

        assertThat(answer.status()).isEqualTo(200);
        description.assertDescribes("Measured", answer.json());
        assertThat(answer.json().at("/face/mesh")).hasSize(468);
        assertThat(norm(answer.json().at("/face/embedding/values").asText())).isBetween(0.999, 1.001);
    }

    @Test
    void measuresOnlyWhatIsWanted() throws Exception {
        Answer answer = measure("", TestModels.liveFrame());

        description.assertDescribes("Measured", answer.json());
        assertThat(answer.json().get("face").fieldNames())
                .toIterable()
                .doesNotContain("embedding", "liveness", "antiSpoof", "mesh");
    }

    @Test
    void tellsThatThereIsNoFace() throws IOException {
        Answer answer = measure("", TestImages.blank(640, 480, "jpeg"));

        assertThat(answer.status()).isEqualTo(200);
        description.assertDescribes("NoFace", answer.json());
    }

    @Test
    void refusesWhatIsNoUsableImage() throws IOException {
        byte[] whole = TestImages.blank(640, 480, "png");

        assertProblem(measure("", new byte[] {1, 2, 3, 4}), 415, "unsupported-type");
        assertProblem(measure("", new byte[0]), 415, "unsupported-type");
        assertProblem(measure("", Arrays.copyOf(whole, whole.length / 2)), 422, "malformed");
        assertProblem(measure("", TestImages.blank(32, 32, "png")), 422, "too-small");
        assertProblem(measure("", TestImages.blank(3000, 3000, "png")), 413, "too-many-pixels");
    }

    @Test
    void stopsReadingAtTheLimitWhenTheSizeIsNotAnnounced() throws IOException {
        assertProblem(
                client.send(TestClient.image(
                        service.url("/v1/measure"),
                        "image/jpeg",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[900_000])))),
                413,
                "too-many-bytes");
    }

    @Test
    void doesNotWaitForASlowBody() throws IOException {
        String head = TestClient.headOfPost("/v1/measure", TestSecret.BEARER, 1000);

        assertThat(TestClient.statusLineAfter(service.port(), head)).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void isBusyBeyondItsQueueAndSaysWhenToComeBack() throws Exception {
        byte[] frame = TestModels.liveFrame();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            answers.add(client.begin(
                    TestClient.image(service.url("/v1/measure?want=embedding&want=liveness"), "image/jpeg", frame)));
        }

        List<Answer> refused = new ArrayList<>();
        for (CompletableFuture<Answer> answer : answers) {
            if (answer.join().status() != 200) {
                refused.add(answer.join());
            }
        }

        assertThat(refused).isNotEmpty().hasSizeLessThan(24).allSatisfy(answer -> {
            assertProblem(answer, 503, "busy");
            assertThat(answer.response()
                            .headers()
                            .firstValueAsLong("Retry-After")
                            .orElse(0))
                    .isBetween(1L, 5L);
        });
    }

    @Test
    void countsOutcomesStepsAndBandsButNothingOfAPerson() throws Exception {
        measure("?want=embedding&want=liveness", TestModels.liveFrame());

        String metrics = client.send(
                        TestClient.request(service.managementUrl("/q/metrics")).build())
                .response()
                .body();

        assertThat(metrics)
                .contains("faceauth_measurements_total{outcome=\"measured\"}")
                .contains("faceauth_step_seconds_count{step=\"detect\"}")
                .contains("faceauth_scores_total{band=")
                .contains("faceauth_in_flight 0.0");
        assertThat(service.log()).doesNotContain("embedding=", "[0.", TestSecret.VALUE);
    }

    @Test
    void answersWhatItHasTakenBeforeItEnds() throws Exception {
        byte[] frame = TestModels.liveFrame();
        try (ServiceProcess ending = ServiceProcess.start(Map.of(
                        "FACEAUTH_MODELS",
                        TestModels.profile().toString(),
                        "FACEAUTH_INFERENCE_SECRET_FILE",
                        TestSecret.in(directory).toString(),
                        // All at once: none may be refused for having waited.
                        "FACEAUTH_INFERENCE_STREAMS",
                        "4"))
                .awaitReady()) {
            List<CompletableFuture<Answer>> taken = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                taken.add(
                        client.begin(TestClient.image(ending.url("/v1/measure?want=embedding"), "image/jpeg", frame)));
            }
            awaitTaken(ending, 4);
            ending.terminate();

            assertThat(taken)
                    .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
            assertThat(ending.awaitEnd()).isIn(0, 143);
        }
    }

    /** Waits until so many images are being measured, or have been. */
    private void awaitTaken(ServiceProcess running, int images) throws IOException {
        double taken;
        do {
            taken = client.send(TestClient.request(running.managementUrl("/q/metrics"))
                            .build())
                    .response()
                    .body()
                    .lines()
                    .filter(line ->
                            line.startsWith("faceauth_in_flight ") || line.startsWith("faceauth_measurements_total{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } while (taken < images);
    }

    private Answer measure(String query, byte[] image) throws IOException {
        return client.send(TestClient.image(service.url("/v1/measure" + query), "image/jpeg", image));
    }

    private void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        description.assertDescribes("Problem", answer.json());
    }

    private static double norm(String base64) {
        ByteBuffer values = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        double squares = 0;
        while (values.hasRemaining()) {
            float value = values.getFloat();
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
