package org.faceauth.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.faceauth.models.WeightsRefusedException.Reason;

/** Access to untrusted files: regular files only, sizes known before anything is read. */
final class BoundedFile {
    private BoundedFile() {}

    static long size(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new WeightsRefusedException(file, Reason.MISSING, "the file is missing");
            }
            if (!Files.isRegularFile(file)) {
                throw new WeightsRefusedException(file, Reason.UNREADABLE, "this is not a regular file");
            }
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static InputStream open(Path file) {
        size(file);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The first bytes, at most {@code limit}. */
    static byte[] head(Path file, int limit) {
        try (InputStream in = open(file)) {
            return in.readNBytes(limit);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The whole file, refused when longer than {@code limit}. */
    static byte[] whole(Path file, int limit) {
        byte[] bytes = head(file, limit + 1);
        if (bytes.length > limit) {
            throw new WeightsRefusedException(file, Reason.TOO_LARGE, "the file is longer than " + limit + " bytes");
        }
        return bytes;
    }

    static WeightsRefusedException unreadable(Path file, IOException cause) {
        Reason reason = cause instanceof NoSuchFileException ? Reason.MISSING : Reason.UNREADABLE;
        return new WeightsRefusedException(
                file, reason, reason == Reason.MISSING ? "the file is missing" : "the file cannot be read", cause);
    }
}
