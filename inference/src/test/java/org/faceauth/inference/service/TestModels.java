package org.faceauth.inference.service;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faceauth.models.ModelInstaller;
import org.faceauth.models.ModelsHome;
import org.faceauth.models.WeightsRefusedException;

/** Real models: installed ones, or the evaluation profile made from the sample weights. Without either tests skip. */
final class TestModels {
    private static final Path HOME = Path.of(System.getProperty("faceauth.home"));
    private static final Path SAMPLES = Path.of(System.getProperty("faceauth.root"), "..", "shared", "data");

    private TestModels() {}

    static Path profile() {
        Optional<Path> installed = Stream.of("hospital", "evaluation", "starter")
                .map(HOME.resolve("models")::resolve)
                .filter(profile -> Files.isRegularFile(profile.resolve("profile.json")))
                .findFirst();
        return installed.orElseGet(TestModels::install);
    }

    /** A live frame. */
    static byte[] liveFrame() throws Exception {
        Path frame = SAMPLES.resolve("presentation-attack").resolve("image_T1.jpg");
        assumeTrue(Files.isRegularFile(frame), "no sample data");
        return Files.readAllBytes(frame);
    }

    private static Path install() {
        Path weights = SAMPLES.resolve("weights");
        assumeTrue(Files.isDirectory(weights), "no models are installed, and no sample data");
        try {
            ModelsHome home = new ModelsHome(HOME);
            new ModelInstaller(home, List.of(), line -> {}).install("evaluation", Optional.of(weights));
            return home.profile("evaluation");
        } catch (WeightsRefusedException unavailable) {
            assumeTrue(false, "the evaluation profile cannot be installed: " + unavailable.getMessage());
            throw unavailable;
        }
    }
}
