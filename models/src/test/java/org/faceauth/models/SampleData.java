package org.faceauth.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Files that lie outside the project; tests skip with the reason where they are missing. */
final class SampleData {
    private SampleData() {}

    static Path weights(String name) {
        return need(root().resolve("../shared/data/weights").resolve(name), "no sample data");
    }

    /** A file of the npm packages that the catalogue pins; fetched once into the home of the build. */
    static Path npm(String fileName) {
        ModelsHome home = new ModelsHome(Path.of(
                System.getProperty("faceauth.home", root().resolve(".faceauth").toString())));
        ModelFile file = Catalogue.builtIn().networks().stream()
                .flatMap(network -> network.files().stream())
                .filter(one -> one.name().equals(fileName))
                .findFirst()
                .orElseThrow();
        NpmPackages packages =
                new NpmPackages(home.npm(), List.of(root().resolve("models/node_modules")), System.out::println);
        try {
            return packages.file(file, (ModelSource.Npm) file.origin());
        } catch (WeightsRefusedException e) {
            Assumptions.assumeTrue(e.reason() != WeightsRefusedException.Reason.UNAVAILABLE, e.getMessage());
            throw e;
        }
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
