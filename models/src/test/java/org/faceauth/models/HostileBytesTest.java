package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Truncations and flipped bytes at every place (of long files at four hundred places), and random mixtures of both: the
 * readers either read or refuse, and never hang, run out of memory or throw anything else.
 */
class HostileBytesTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int[] FLIPS = {0x01, 0x10, 0x80, 0xff};
    private static final int MOST = 400;
    private static final int MIXTURES = 300;

    static Stream<Arguments> files() throws IOException {
        TorchFixture torch = new TorchFixture()
                .floats("0", 1, 2, 3, 4, 5, 6)
                .tensor("conv.weight", "0", "FloatStorage", 6, 0, new long[] {2, 3}, new long[] {3, 1})
                .tensor("conv.bias", "0", "FloatStorage", 6, 0, new long[] {3}, new long[] {2});
        return Stream.of(
                Arguments.of("zip.pth", torch.zip(), reading(PytorchWeights::read)),
                Arguments.of("legacy.pth", torch.legacy(), reading(PytorchWeights::read)),
                Arguments.of("w.safetensors", SafetensorsFixture.simple(), reading(SafetensorsWeights::read)),
                Arguments.of("model.json", null, reading(TfjsModel::read)),
                Arguments.of("profile.json", null, reading(file -> InstalledProfile.load(file.getParent()))),
                Arguments.of(Catalogue.SITE_FILE, null, reading(file -> Catalogue.of(file.getParent()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areReadOrRefused(String name, byte[] given, Consumer<Path> reader, @TempDir Path directory)
            throws IOException {
        byte[] right = given == null ? original(name, directory) : given;
        Path file = directory.resolve(name);
        int refused = assertTimeoutPreemptively(LIMIT, () -> {
            int count = 0;
            int step = 1 + right.length / MOST;
            for (int length = 0; length < right.length; length += step) {
                count += refuses(file, Arrays.copyOf(right, length), reader);
            }
            for (int position = 0; position < right.length; position += step) {
                byte[] wrong = right.clone();
                wrong[position] ^= (byte) FLIPS[position % FLIPS.length];
                count += refuses(file, wrong, reader);
            }
            Random random = new Random(20261123);
            for (int i = 0; i < MIXTURES; i++) {
                count += refuses(file, mixture(right, random), reader);
            }
            return count;
        });
        assertThat(refuses(file, right, reader)).isZero();
        assertThat(refused).isGreaterThan(Math.min(right.length, MOST) / 2);
    }

    private static int refuses(Path file, byte[] content, Consumer<Path> reader) throws IOException {
        Files.write(file, content);
        try {
            reader.accept(file);
            return 0;
        } catch (WeightsRefusedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            return 1;
        }
    }

    private static byte[] mixture(byte[] right, Random random) {
        byte[] wrong = right.clone();
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
            wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(wrong, random.nextInt(wrong.length)) : wrong;
    }

    private static byte[] original(String name, Path directory) throws IOException {
        return switch (name) {
            case "model.json" -> Files.readAllBytes(TfjsFixture.graph(directory));
            case "profile.json" -> InstallFixture.document(directory);
            default -> InstallFixture.siteCatalogue().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static Consumer<Path> reading(Consumer<Path> reader) {
        return reader;
    }
}
