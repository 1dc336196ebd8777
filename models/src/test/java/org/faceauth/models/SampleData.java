package org.faceauth.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Files that lie outside the project; tests skip with the reason where they are missing. */
final class SampleData {
    private SampleData() {}

    static Path weights(String name) {
        return need(root().resolve("../shared/data/weights").resolve(name), "no sample data");
    }

    /** A file of the npm packages that the catalogue pins. */
    static Path npm(String name) {
        Path own = root().resolve("models/node_modules").resolve(name);
        Path home = Path.of(
                System.getProperty("faceauth.home", root().resolve(".faceauth").toString()));
        return Stream.of(own, home.resolve("npm/node_modules").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> need(own, "the npm packages are not installed: ./run models install"));
    }

    static Path root() {
        return Path.of(System.getProperty("faceauth.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    private static Path need(Path file, String otherwise) {
        Assumptions.assumeTrue(Files.exists(file), otherwise);
        return file.normalize();
    }
}
