package org.faceauth.models;

import java.nio.file.Path;

/**
 * A weight file, a manifest or an installed profile is refused; nothing of it is used. The message is one sentence that
 * names the file and, where there is one, the tensor.
 */
public final class WeightsRefusedException extends RuntimeException {
    private static final int MAX_DETAIL = 300;

    private final transient Path file;
    private final Reason reason;

    public WeightsRefusedException(Path file, Reason reason, String detail) {
        this(file, reason, detail, null);
    }

    public WeightsRefusedException(Path file, Reason reason, String detail, Throwable cause) {
        super(file + ": " + printable(detail), cause);
        this.file = file;
        this.reason = reason;
    }

    /** Names out of an untrusted file go into messages and logs: kept short, without control characters. */
    private static String printable(String detail) {
        String start = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) + "..." : detail;
        return start.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** The file that is refused. */
    public Path file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** The file is not there. */
        MISSING,
        /** The file is not here and could not be fetched. */
        UNAVAILABLE,
        /** The profile was installed from another catalogue. */
        OUTDATED,
        /** The file cannot be read. */
        UNREADABLE,
        /** The SHA-256 is not the expected one. */
        WRONG_HASH,
        /** The size is not the expected one. */
        WRONG_SIZE,
        /** The file ends within a tensor. */
        TRUNCATED,
        /** The content contradicts its format. */
        MALFORMED,
        /** Something outside what is accepted: a pickle global, an element type, a compressed archive. */
        UNSUPPORTED,
        /** More than the limits, or than half of this JVM's heap. */
        TOO_LARGE
    }
}
