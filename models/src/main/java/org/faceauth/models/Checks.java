package org.faceauth.models;

import java.util.List;
import java.util.regex.Pattern;

/** Validation of catalogue values; what is refused is named. */
final class Checks {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Checks() {}

    static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }

    static void text(String what, String value) {
        require(value != null && !value.isBlank(), what + " is missing");
    }

    static void id(String what, String value) {
        require(value != null && ID.matcher(value).matches(), what + " is not an id: " + value);
    }

    /** A plain name: it can neither reach into another directory nor be mistaken for an option. */
    static void fileName(String value) {
        require(value != null && FILE_NAME.matcher(value).matches(), "not a plain file name: " + value);
    }

    static void sha256(String file, String value) {
        require(value != null && SHA256.matcher(value).matches(), file + " has no SHA-256");
    }

    static void finite(String what, double value) {
        require(Double.isFinite(value), what + " is not finite");
    }

    static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
