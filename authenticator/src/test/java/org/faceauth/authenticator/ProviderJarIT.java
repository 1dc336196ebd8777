package org.faceauth.authenticator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes into Keycloak's {@code providers/}: our classes, and nothing that Keycloak ships already. */
class ProviderJarIT {

    @Test
    void holdsOnlyOurClasses() throws IOException {
        assertThat(entries())
                .filteredOn(name -> name.endsWith(".class"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("org/faceauth/authenticator/"));
    }

    @Test
    void holdsNothingElseButItsDescriptors() throws IOException {
        assertThat(entries())
                .filteredOn(name -> !name.endsWith(".class"))
                .allMatch(name -> name.startsWith("META-INF/"));
    }

    @Test
    void everyRegisteredProviderIsInTheJar() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            List<String> registered = jar.stream()
                    .filter(entry -> entry.getName().startsWith("META-INF/services/") && !entry.isDirectory())
                    .flatMap(entry -> lines(jar, entry.getName()))
                    .toList();
            assertThat(registered).isNotEmpty().doesNotHaveDuplicates().allSatisfy(name -> assertThat(
                            jar.getEntry(name.replace('.', '/') + ".class"))
                    .as(name)
                    .isNotNull());
        }
    }

    private static Stream<String> lines(JarFile jar, String name) {
        try {
            return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    private static Path jar() throws IOException {
        Path target = Path.of(System.getProperty("faceauth.root"), "authenticator", "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("faceauth-authenticator-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
