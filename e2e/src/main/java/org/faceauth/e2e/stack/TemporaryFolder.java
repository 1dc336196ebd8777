package org.faceauth.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is gone afterwards. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    public static TemporaryFolder create(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix).toRealPath());
        } catch (IOException e) {
            throw new StackException("No temporary folder can be made: is the disk full?", e);
        }
    }

    public void delete() {
        KeycloakDistribution.delete(path);
    }

    @Override
    public void close() {
        delete();
    }
}
