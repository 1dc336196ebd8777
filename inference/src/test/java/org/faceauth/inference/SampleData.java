package org.faceauth.inference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Photographs beside the project, which are never copied into it; tests are skipped where they are missing. */
public final class SampleData {
    private SampleData() {}

    /** The directory, or the test is skipped. */
    public static Path directory() {
        Path root = Path.of(System.getProperty("faceauth.root", "")).toAbsolutePath();
        Path data = root.resolveSibling("shared").resolve("data");
        assumeTrue(Files.isDirectory(data), "no sample data");
        return data;
    }

    /** About {@code count} photographs of faces, evenly spread over the people; always the same ones. */
    public static List<Path> faces(int count) {
        List<Path> all = jpegs(directory().resolve("faces"));
        int step = Math.max(1, all.size() / count);
        return IntStream.range(0, all.size() / step)
                .mapToObj(i -> all.get(i * step))
                .toList();
    }

    public static byte[] liveFrame() {
        return read(directory().resolve("presentation-attack/image_T1.jpg"));
    }

    public static byte[] recapturedFrame() {
        return read(directory().resolve("presentation-attack/image_F1.jpg"));
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jpegs(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
