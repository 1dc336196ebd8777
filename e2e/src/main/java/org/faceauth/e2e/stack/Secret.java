package org.faceauth.e2e.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password in a file that only its owner may read; made once, kept until the file is removed. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final Path file;

    private Secret(Path file) {
        this.file = file;
    }

    /** Returns the secret of that file, 192 fresh random bits where there is none yet. */
    public static Secret in(Path file) {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return new Secret(file);
    }

    public Path file() {
        return file;
    }

    public String value() {
        return PrivateFiles.read(file);
    }

    @Override
    public String toString() {
        return "Secret[" + file + "]";
    }
}
