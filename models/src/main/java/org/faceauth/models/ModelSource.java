package org.faceauth.models;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a file comes from; its hash is checked whatever the source. */
public sealed interface ModelSource {

    /**
     * A file of a package of the npm registry; version and integrity are pinned by the lock file.
     *
     * @param packageName for example {@code @vladmandic/human}
     * @param path inside the package
     */
    record Npm(String packageName, String path) implements ModelSource {}

    /** A file at a pinned address. */
    record Address(URI uri) implements ModelSource {}

    /** A file that somebody must bring: there is no address for it. */
    record Brought() implements ModelSource {}

    /**
     * Parses the catalogue's notation: {@code npm:<package>/<path>}, {@code https://...}, or nothing.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static ModelSource parse(String text) {
        if (text == null || text.isEmpty()) {
            return new Brought();
        }
        Matcher npm = NpmNotation.PATTERN.matcher(text);
        if (npm.matches() && !text.contains("..")) {
            return new Npm(npm.group(1), npm.group(2));
        }
        if (text.startsWith("https://")) {
            return new Address(URI.create(text));
        }
        throw new IllegalArgumentException("not a source: " + text);
    }

    /** Keeps the pattern out of the interface's public constants. */
    final class NpmNotation {
        private static final Pattern PATTERN =
                Pattern.compile("npm:(@[a-z0-9-]+/[a-z0-9._-]+|[a-z0-9][a-z0-9._-]*)/([A-Za-z0-9_./-]+)");

        private NpmNotation() {}
    }
}
