package org.faceauth.authenticator.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client believes, against a server that says what each test wants. */
class HttpInferenceClientTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Set<Want> ALL = EnumSet.allOf(Want.class);
    private static final byte[] IMAGE = {1, 2, 3};

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = Answers.measured("net-1", 0.6f, 0.8f);
    private volatile String info = Answers.INFO;
    private volatile boolean silent;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/info", exchange -> {
            boolean known =
                    ("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = info.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, known ? bytes.length : -1);
            if (known) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.createContext("/v1/measure", exchange -> {
            if (silent) {
                await();
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().putAll(Map.of("Retry-After", List.of("2")));
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsAMeasurement() {
        Measurement measurement = client().measure(IMAGE, "image/jpeg", ALL);

        assertThat(measurement).isInstanceOfSatisfying(Measurement.Measured.class, measured -> {
            assertThat(measured.face().pose().yaw()).isEqualTo(1.5);
            assertThat(measured.face().quality().acceptable()).isTrue();
            assertThat(measured.face().antiSpoof().orElseThrow().reaches(0.9)).isTrue();
            assertThat(measured.face().embedding().orElseThrow().values()).containsExactly(0.6f, 0.8f);
        });
    }

    @Test
    void takesNoFaceAndSeveralFacesAsResults() {
        body = "{\"result\":\"no-face\",\"image\":{\"width\":1,\"height\":1},\"timingsMillis\":{}}";
        assertThat(client().measure(IMAGE, "image/png", ALL)).isInstanceOf(Measurement.NoFace.class);
        body = "{\"result\":\"several-faces\",\"count\":3}";
        assertThat(client().measure(IMAGE, "image/png", ALL)).isEqualTo(new Measurement.SeveralFaces(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{\"result\":\"measured\"}",
                "{\"result\":\"maybe\"}",
                "{\"result\":\"several-faces\",\"count\":1}",
                "{\"result\":\"no-face\"} {}",
                "{\"result\":\"no-face\",\"result\":\"measured\"}"
            })
    void believesNoGarbage(String garbage) {
        body = garbage;
        assertUnavailable();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"yaw\":1.5 | \"yaw\":\"NaN\"",
                "\"yaw\":1.5 | \"yaw\":1e999",
                "\"yaw\":1.5 | \"yaw\":181",
                "\"score\":0.95 | \"score\":1.5",
                "\"faceRatio\":0.5 | \"faceRatio\":null",
                "\"width\":200 | \"width\":0",
                "{\"x\":1,\"y\":1}, | ''",
                "\"exposure\":0.9 | \"exposure\":0.9,\"problem\":\"UGLY\""
            })
    void believesNoImpossibleValue(String right, String wrong) {
        assertThat(body).contains(right);
        body = body.replace(right, wrong);
        assertUnavailable();
    }

    @Test
    void believesNoEmbeddingOfAnotherNetworkDimensionOrLength() {
        body = Answers.measured("net-2", 0.6f, 0.8f);
        assertUnavailable();
        body = Answers.measured("net-1", 0.6f, 0.8f, 0);
        assertUnavailable();
        body = Answers.measured("net-1", 0.6f, 0.9f);
        assertUnavailable();
        body = Answers.measured("net-1", Float.NaN, 1f);
        assertUnavailable();
    }

    @Test
    void readsNoEndlessAnswer() {
        char[] blanks = new char[300 * 1024];
        Arrays.fill(blanks, ' ');
        body = Answers.measured("net-1", 0.6f, 0.8f) + new String(blanks);
        assertUnavailable();
    }

    @Test
    void doesNotWaitForALateAnswer() {
        silent = true;
        InferenceClient client = client();
        client.info();
        long started = System.nanoTime();
        assertThatThrownBy(() -> client.measure(IMAGE, "image/jpeg", ALL))
                .isInstanceOf(InferenceUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void tellsBusyFromBroken() {
        status = 503;
        body = "{\"code\":\"busy\",\"status\":503}";
        assertThatThrownBy(() -> client().measure(IMAGE, "image/jpeg", ALL))
                .isInstanceOfSatisfying(InferenceBusyException.class, busy -> assertThat(busy.retryAfterMillis())
                        .isEqualTo(2000));
        body = "{\"code\":\"fault\",\"status\":503}";
        assertUnavailable();
    }

    @Test
    void tellsWhyAnImageIsRefused() {
        status = 422;
        body = "{\"code\":\"too-small\",\"status\":422}";
        assertThatThrownBy(() -> client().measure(IMAGE, "image/jpeg", ALL))
                .isInstanceOfSatisfying(ImageRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ImageRefusedException.Reason.TOO_SMALL));
    }

    @Test
    void followsNoRedirect() {
        status = 302;
        assertUnavailable();
    }

    @Test
    void goesOnToTheNextAddress() throws IOException {
        assertThat(client(gone(), here()).measure(IMAGE, "image/jpeg", ALL)).isInstanceOf(Measurement.Measured.class);
    }

    @Test
    void learnsInHalfASecondThatNobodyIsThere() throws IOException {
        InferenceClient client = client(gone());
        long started = System.nanoTime();
        assertThatThrownBy(client::info).isInstanceOf(InferenceUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void learnsInHalfASecondThatSomebodyOnlyListens() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InferenceClient client = client(URI.create("http://127.0.0.1:" + mute.getLocalPort()));
            long started = System.nanoTime();
            assertThatThrownBy(client::info).isInstanceOf(InferenceUnavailableException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(600));
        }
    }

    @Test
    void believesNoCalibrationThatFallsBack() {
        info = Answers.INFO.replace("\"log10Fmr\":-5", "\"log10Fmr\":0.1");
        assertThatThrownBy(client()::info).isInstanceOf(InferenceUnavailableException.class);
    }

    @Test
    void saysThatTheSecretIsWrong() {
        InferenceSettings settings =
                new InferenceSettings(List.of(here()), Optional.empty(), Optional.of("wrong"), Duration.ofMillis(500));
        assertThatThrownBy(new HttpInferenceClient(settings)::info).hasMessageContaining("does not accept our secret");
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> client().measure(IMAGE, "image/jpeg", ALL))
                .isInstanceOf(InferenceUnavailableException.class);
    }

    private InferenceClient client(URI... urls) {
        List<URI> all = urls.length == 0 ? List.of(here()) : List.of(urls);
        return new HttpInferenceClient(
                new InferenceSettings(all, Optional.empty(), Optional.of(SECRET), Duration.ofMillis(800)));
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A port that nobody listens on. */
    private static URI gone() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
