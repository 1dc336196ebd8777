package org.faceauth.inference.net;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.faceauth.models.EmbeddingSpec;
import org.faceauth.models.InstalledProfile;
import org.faceauth.models.NetworkEntry;

/**
 * Names what makes an embedding. It changes whenever embeddings stop being comparable: with the weights, the input, the
 * alignment, the fusion, or the way this code prepares a face.
 */
final class EmbeddingId {
    /** To be raised with any change of the code that changes embeddings. */
    private static final int CODE_VERSION = 1;

    private static final int HASH_DIGITS = 12;

    private EmbeddingId() {}

    static String of(InstalledProfile profile) {
        StringBuilder recipe = new StringBuilder().append(CODE_VERSION);
        for (EmbeddingSpec.Part part : profile.embedding().parts()) {
            NetworkEntry entry = profile.network(part.network()).orElseThrow().entry();
            recipe.append('|').append(part).append('|').append(part.centre());
            recipe.append('|').append(entry.architecture());
            recipe.append('|').append(entry.input()).append('|').append(entry.alignment());
            entry.files().forEach(file -> recipe.append('|').append(file.sha256()));
        }
        String names = profile.embedding().parts().stream()
                .map(EmbeddingSpec.Part::network)
                .collect(Collectors.joining("+"));
        return names + "-" + hash(recipe.toString());
    }

    private static String hash(String recipe) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(recipe.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
