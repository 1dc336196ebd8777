package org.faceauth.authenticator.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notice on the consent page. */
public final class ConsentNotice {
    /** Raised whenever the meaning of the text changes. */
    public static final String VERSION = "1";

    private static final List<String> PARTS =
            List.of("purpose", "basis", "stored", "where", "retention", "access", "refusal", "rights");
    private static final List<String> KEYS = Stream.concat(
                    PARTS.stream()
                            .flatMap(part -> Stream.of("face.consent." + part + ".title", "face.consent." + part)),
                    Stream.of("face.consent.enrolment", "face.consent.authentication"))
            .toList();

    private ConsentNotice() {}

    /**
     * SHA-256 of the text in the language that is shown, hexadecimal.
     *
     * @param message text of a key; the key itself or null where there is none
     * @return empty where a part of the text is missing
     */
    public static Optional<String> sha256(UnaryOperator<String> message) {
        List<String> texts = KEYS.stream().map(message).toList();
        for (int i = 0; i < KEYS.size(); i++) {
            if (texts.get(i) == null || texts.get(i).equals(KEYS.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(hash(texts.stream().collect(Collectors.joining("\n"))));
    }

    private static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
