package org.faceauth.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build has made, found by its place in the project.
 *
 * @param root of the project
 */
public record Artifacts(Path root) {

    /** The project's root: system property {@code faceauth.root}, else the current folder. */
    public static Artifacts ofProject() {
        return new Artifacts(Path.of(System.getProperty("faceauth.root", "")).toAbsolutePath());
    }

    Path distribution() {
        return only(root.resolve("e2e/target/dist"), "keycloak-quarkus-dist-.*\\.zip");
    }

    /** The jars that go into Keycloak's {@code providers} folder. */
    public List<Path> providers() {
        return List.of(
                only(root.resolve("authenticator/target"), "faceauth-authenticator-[0-9][^-]*(-SNAPSHOT)?\\.jar"),
                only(root.resolve("themes/target"), "faceauth-themes-[0-9][^-]*(-SNAPSHOT)?\\.jar"));
    }

    Path inferenceApplication() {
        return existing(root.resolve("inference/target/quarkus-app/quarkus-run.jar"));
    }

    /** The folder of the packaged service's libraries. */
    public Path inferenceLibraries() {
        return existing(root.resolve("inference/target/quarkus-app/lib"));
    }

    /** The jars that only the benchmarks need. */
    public List<Path> benchmarks() {
        return List.of(
                only(root.resolve("e2e/bench/target"), "faceauth-bench-[0-9][^-]*(-SNAPSHOT)?\\.jar"),
                only(root.resolve("e2e/bench/target/lib"), "onnxruntime-.*\\.jar"));
    }

    public Path realm() {
        return only(root.resolve("realm-config/src/main/resources"), ".*-realm\\.json");
    }

    private static Path only(Path folder, String pattern) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.getFileName().toString().matches(pattern))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(() -> missing(folder.resolve(pattern)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw missing(folder.resolve(pattern));
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw missing(file);
        }
        return file;
    }

    private static StackException missing(Path file) {
        return new StackException("The build hasn't made " + file + ": run `mvn -DskipTests package`.");
    }
}
