package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.faceauth.models.WeightsRefusedException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFetcherTest {
    private static final byte[] CONTENT = "weights".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path directory;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT);
            exchange.close();
        });
        server.createContext("/gone", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void writesWhatHasTheRightHash() {
        Path target = directory.resolve("w");
        new FileFetcher(line -> {}).fetch(address("/file"), file(CONTENT.length, CONTENT), target);
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void refusesAnotherHash() {
        assertThat(refusal("/file", file(CONTENT.length, "other".getBytes(StandardCharsets.US_ASCII)))
                        .reason())
                .isEqualTo(Reason.WRONG_HASH);
    }

    @Test
    void stopsAtTheExpectedLength() {
        WeightsRefusedException refusal = refusal("/file", file(100, CONTENT));
        assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("longer than 100 bytes");
        assertThat(directory.resolve("w").toFile().length()).isLessThanOrEqualTo(100);
    }

    @Test
    void tellsTheStatusOfARefusal() {
        assertThat(refusal("/gone", file(1, CONTENT))).hasMessageContaining("404");
    }

    @Test
    void asksAHostThatCannotBeReachedOnlyOnce() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://" + server.getAddress().getHostString() + ":" + free + "/file");
        FileFetcher fetcher = new FileFetcher(line -> {});
        assertTimeout(Duration.ofSeconds(10), () -> refusal(fetcher, nobody, file(1, CONTENT)));
        WeightsRefusedException second = refusal(fetcher, address("/file"), file(CONTENT.length, CONTENT));
        assertThat(second).hasMessageContaining("cannot be reached");
        assertThat(asked).hasValue(0);
    }

    private WeightsRefusedException refusal(String path, ModelFile file) {
        return refusal(new FileFetcher(line -> {}), address(path), file);
    }

    private WeightsRefusedException refusal(FileFetcher fetcher, URI address, ModelFile file) {
        return catchThrowableOfType(
                WeightsRefusedException.class, () -> fetcher.fetch(address, file, directory.resolve("w")));
    }

    private URI address(String path) {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + path);
    }

    private static ModelFile file(long bytes, byte[] content) {
        return new ModelFile("w", bytes, InstallFixture.sha256(content), "");
    }
}
