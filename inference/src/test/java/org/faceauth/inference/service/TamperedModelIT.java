package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.faceauth.inference.service.TestClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One flipped byte in one network's weights. */
class TamperedModelIT {
    @TempDir
    Path directory;

    @Test
    void isNamedAndNeverMeasuresAgain() throws IOException {
        Path file = flipOneByteOf(copy(TestModels.profile()));

        try (ServiceProcess service = ServiceProcess.start(Map.of(
                        "FACEAUTH_MODELS",
                        file.getParent().toString(),
                        "FACEAUTH_INFERENCE_SECRET_FILE",
                        TestSecret.in(directory).toString()))
                .awaitBroken()) {
            TestClient client = TestClient.plain();
            Answer ready = client.send(
                    TestClient.request(service.managementUrl("/q/health/ready")).build());
            Answer measured = client.send(
                    TestClient.image(service.url("/v1/measure"), "image/png", TestImages.blank(640, 480, "png")));

            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().at("/checks/0/data/reason").asText())
                    .contains(file.getFileName().toString());
            assertThat(measured.status()).isEqualTo(503);
            assertThat(measured.code()).isEqualTo("fault");
            assertThat(service.log()).doesNotContain("\tat ");
        }
    }

    private Path copy(Path profile) throws IOException {
        Path copy = Files.createDirectory(directory.resolve("profile"));
        try (Stream<Path> files = Files.list(profile)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static Path flipOneByteOf(Path profile) throws IOException {
        Path weights;
        try (Stream<Path> files = Files.list(profile)) {
            weights = files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        try (FileChannel channel = FileChannel.open(weights, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long middle = channel.size() / 2;
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, middle);
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1)}), middle);
        }
        return weights;
    }
}
