package org.faceauth.inference.engine;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.faceauth.inference.SampleData;
import org.faceauth.models.ModelInstaller;
import org.faceauth.models.ModelsHome;
import org.faceauth.models.WeightsRefusedException;

/** Profiles of real networks: those that are installed, or installed now from the sample weights. */
final class InstalledProfiles {
    private InstalledProfiles() {}

    /** The directory of a profile, or the test is skipped. */
    static Path directory(String profile) {
        ModelsHome home = new ModelsHome(Path.of(System.getProperty("faceauth.home", ".faceauth")));
        Path directory = home.profile(profile);
        if (!Files.isRegularFile(directory.resolve("profile.json"))) {
            install(home, profile);
        }
        return directory;
    }

    private static void install(ModelsHome home, String profile) {
        Path weights = SampleData.directory().resolve("weights");
        Path packages = Path.of(System.getProperty("faceauth.root", "")).resolve("models/node_modules");
        try {
            new ModelInstaller(home, List.of(packages), line -> {}).install(profile, Optional.of(weights));
        } catch (WeightsRefusedException missing) {
            abort("the profile " + profile + " is not installed: " + missing.getMessage());
        }
    }
}
