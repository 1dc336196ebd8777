package org.faceauth.models;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One file of a network.
 *
 * @param name plain, unique in the catalogue; under it the file lies in an installed profile and in a directory that is
 *     given with {@code --from}
 * @param bytes its length, 0 where only the hash is known
 * @param sha256 64 lower-case hexadecimal digits
 * @param source in the notation of {@link ModelSource#parse}, empty where the file must be brought
 */
public record ModelFile(
        String name,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long bytes,
        String sha256,
        String source) {
    /** The largest file that is accepted: a network of a hundred layers has 260 MB. */
    public static final long MAX_BYTES = 1L << 30;

    public ModelFile {
        Checks.fileName(name);
        Checks.sha256(name, sha256);
        Checks.require(bytes >= 0 && bytes <= MAX_BYTES, name + " has an impossible length");
        source = source == null ? "" : source;
        ModelSource.parse(source);
    }

    /** Where the file comes from. */
    public ModelSource origin() {
        return ModelSource.parse(source);
    }
}
