package org.faceauth.inference.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Set;

/** The secret that callers present as a bearer token (RFC 6750). Kept as its SHA-256 only and compared in constant time. */
final class SharedSecret {
    /** 32 characters of hexadecimal digits are 128 bits. */
    static final int MIN_LENGTH = 32;

    private static final String SCHEME = "Bearer ";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private final byte[] digest;

    private SharedSecret(String secret) {
        digest = sha256(secret);
    }

    /**
     * @param file holds the secret on one line of printable ASCII, at least {@value #MIN_LENGTH} characters
     * @throws StartRefusedException if it cannot be read, is open to every user of the machine, or is too weak
     */
    static SharedSecret fromFile(Path file) {
        try {
            requirePrivate(file);
            String secret = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (secret.length() < MIN_LENGTH || !secret.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new StartRefusedException("the secret in " + file + " must be one line of at least " + MIN_LENGTH
                        + " printable characters without spaces.");
            }
            return new SharedSecret(secret);
        } catch (IOException unreadable) {
            throw new StartRefusedException("the secret file " + file + " cannot be read.");
        }
    }

    /** Whether an {@code Authorization} header carries the secret; {@code null} does not. */
    boolean isPresentedBy(String authorization) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String presented = bearer ? authorization.substring(SCHEME.length()).strip() : "";
        // Digests have one length, so the comparison tells nothing about the secret's.
        return MessageDigest.isEqual(digest, sha256(presented));
    }

    private static void requirePrivate(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new StartRefusedException(
                    "the secret file " + file + " is open to every user of this machine; chmod 600 closes it.");
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "SharedSecret[...]";
    }
}
