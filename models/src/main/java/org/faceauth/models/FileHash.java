package org.faceauth.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.faceauth.models.WeightsRefusedException.Reason;

/** SHA-256 of files, compared with what the catalogue says. */
final class FileHash {
    private static final int PIECE_BYTES = 1 << 16;

    private FileHash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws WeightsRefusedException if the file is missing, or has another size or hash than {@code expected} */
    static void verify(Path file, ModelFile expected) {
        long size = BoundedFile.size(file);
        if (expected.bytes() != 0 && size != expected.bytes()) {
            throw new WeightsRefusedException(
                    file, Reason.WRONG_SIZE, "it has " + size + " bytes where " + expected.bytes() + " are expected");
        }
        String found = of(file);
        if (!found.equals(expected.sha256())) {
            throw new WeightsRefusedException(
                    file,
                    Reason.WRONG_HASH,
                    "its SHA-256 is " + found + " where " + expected.sha256() + " is expected");
        }
    }

    static boolean matches(Path file, ModelFile expected) {
        try {
            verify(file, expected);
            return true;
        } catch (WeightsRefusedException e) {
            return false;
        }
    }

    private static String of(Path file) {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE_BYTES];
        try (InputStream in = BoundedFile.open(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        } catch (IOException e) {
            throw BoundedFile.unreadable(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
