package org.faceauth.authenticator.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A file that holds a secret: refused where anybody on the machine may read it. */
final class SecretFile {
    private static final int MAX_BYTES = 1024 * 1024;

    private SecretFile() {}

    /** The bytes of the file. */
    static byte[] bytes(String option, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new WrongOptionException(option + ": there is no file " + file);
            }
            if (openToAll(file)) {
                throw new WrongOptionException(option + ": everybody may read or write " + file
                        + "; take those rights away (chmod o-rw), or face login stays off");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new WrongOptionException(option + ": " + file + " is too large to be right");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw WrongOptionException.of(option, file + " can't be read", e);
        }
    }

    /** The first line of the file. */
    static String line(String option, Path file) {
        String text = new String(bytes(option, file), StandardCharsets.UTF_8);
        String line = text.lines().findFirst().orElse("").trim();
        if (line.isEmpty()) {
            throw new WrongOptionException(option + ": " + file + " is empty");
        }
        return line;
    }

    private static boolean openToAll(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false; // Windows keeps rights in lists that the installer sets
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        return rights.contains(PosixFilePermission.OTHERS_READ) || rights.contains(PosixFilePermission.OTHERS_WRITE);
    }
}
