package org.faceauth.inference.net;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.faceauth.models.Catalogue;
import org.faceauth.models.InstalledNetwork;
import org.faceauth.models.InstalledProfile;
import org.faceauth.models.NetworkEntry;
import org.faceauth.models.Profile;
import org.junit.jupiter.api.Assumptions;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Networks of the catalogue with their weights, wherever on this machine these lie. Tests skip where they don't. */
final class Weighted {
    private Weighted() {}

    static InstalledNetwork network(String id) {
        NetworkEntry entry = Catalogue.builtIn().network(id).orElseThrow();
        return new InstalledNetwork(
                entry, directory(entry).resolve(entry.mainFile().name()));
    }

    static InstalledProfile profile(String id) {
        Profile profile = Catalogue.builtIn().profile(id).orElseThrow();
        List<InstalledNetwork> networks = Stream.concat(profile.required().stream(), profile.optional().stream())
                .map(Weighted::network)
                .toList();
        return new InstalledProfile(root(), id, false, networks, profile.embedding(), profile.calibration());
    }

    static Path sample(String name) {
        Path file = root().resolve("../shared/data").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no sample data");
        return file;
    }

    /** A picture of which every implementation can make the same by a formula. */
    static Mat picture(int width, int height) {
        byte[] pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            int channel = i % 3;
            int x = i / 3 % width;
            int y = i / 3 / width;
            pixels[i] = (byte) (x * 7 + y * 13 + channel * 29 + x * y % 31);
        }
        Mat picture = new Mat(height, width, CvType.CV_8UC3);
        picture.put(0, 0, pixels);
        return picture;
    }

    private static Path directory(NetworkEntry entry) {
        Path home = Path.of(
                System.getProperty("faceauth.home", root().resolve(".faceauth").toString()));
        List<Path> packages = Stream.of(root().resolve("models"), home.resolve("npm"))
                .map(directory -> directory.resolve("node_modules/@vladmandic"))
                .toList();
        return Stream.concat(
                        Stream.of(
                                root().resolve("../shared/data/weights"),
                                home.resolve("models/starter"),
                                home.resolve("models/evaluation")),
                        packages.stream()
                                .flatMap(p -> Stream.of(p.resolve("human/models"), p.resolve("face-api/model"))))
                .filter(directory ->
                        entry.files().stream().allMatch(file -> Files.exists(directory.resolve(file.name()))))
                .findFirst()
                .orElseGet(() -> {
                    Assumptions.abort("no weights of " + entry.id() + " on this machine");
                    throw new IllegalStateException();
                });
    }

    private static Path root() {
        return Path.of(System.getProperty("faceauth.root", ".."))
                .toAbsolutePath()
                .normalize();
    }
}
