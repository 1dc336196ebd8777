package org.faceauth.inference.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret file as a site would keep it. */
final class TestSecret {
    static final String VALUE = "5a2f".repeat(12);
    static final String BEARER = "Bearer " + VALUE;

    private TestSecret() {}

    static Path in(Path directory) {
        return write(directory, VALUE, "rw-------");
    }

    static Path write(Path directory, String secret, String permissions) {
        try {
            Path file = directory.resolve("secret");
            Files.writeString(file, secret + "\n");
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
