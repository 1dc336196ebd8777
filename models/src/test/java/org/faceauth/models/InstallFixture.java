package org.faceauth.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A site's catalogue of tiny networks, so that installing can be tested without any real one. */
final class InstallFixture {
    static final byte[] WEIGHTS = SafetensorsFixture.simple();
    static final byte[] LIVE = "live".getBytes(StandardCharsets.US_ASCII);

    private InstallFixture() {}

    static String siteCatalogue() {
        return """
                {"networks": [%s, %s],
                 "profiles": [{"id": "tiny", "description": "A tiny profile.", "required": ["own-net"], "optional": ["own-live"],
                   "embedding": {"parts": [{"network": "own-net", "weight": 1, "flip": false}]},
                   "calibration": {"comparisons": 100, "note": "made up for a test", "points": [
                     {"cosine": 0.1, "log10Fmr": -1, "extrapolated": false},
                     {"cosine": 0.5, "log10Fmr": -3, "extrapolated": true}]}}]}""".formatted(
                        network("own-net", "EMBEDDING", "own.safetensors", WEIGHTS, -1),
                        network("own-live", "ANTI_SPOOF", "own-live.bin", LIVE, 1));
    }

    /** Installs the tiny profile in {@code directory} and gives its document. */
    static byte[] document(Path directory) throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        Path from = Files.createDirectories(directory.resolve("from"));
        writeFiles(home, from);
        ModelInstaller installer = new ModelInstaller(new ModelsHome(home), List.of(), line -> {});
        Path installed = installer.install("tiny", Optional.of(from)).profile().directory();
        for (String name : List.of("own.safetensors", "own-live.bin")) {
            Files.copy(installed.resolve(name), directory.resolve(name));
        }
        return Files.readAllBytes(installed.resolve(ProfileDocument.NAME));
    }

    static void writeFiles(Path home, Path from) throws IOException {
        Files.writeString(home.resolve(Catalogue.SITE_FILE), siteCatalogue());
        Files.write(from.resolve("own.safetensors"), WEIGHTS);
        Files.write(from.resolve("own-live.bin"), LIVE);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String network(String id, String role, String file, byte[] content, int liveClass) {
        return """
                {"id": "%s", "role": "%s", "architecture": "own", "format": "SAFETENSORS",
                 "files": [{"name": "%s", "bytes": %d, "sha256": "%s"}],
                 "input": {"width": 8, "height": 8, "channels": "GREY", "mean": [0], "deviation": [1]},
                 "alignment": {"kind": "FRAME"}, "output": {"size": 2, "liveClass": %d},
                 "licence": {"name": "own", "commercialUse": false, "note": "For a test."}, "origin": "a test"}""".formatted(id, role, file, content.length, sha256(content), liveClass);
    }
}
