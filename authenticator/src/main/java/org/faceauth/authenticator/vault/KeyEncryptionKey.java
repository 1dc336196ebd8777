package org.faceauth.authenticator.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** An AES-256 key that encrypts data keys, with an id that tells it from others without telling anything about it. */
public final class KeyEncryptionKey {
    private static final byte[] ID_LABEL = "faceauth key id".getBytes(StandardCharsets.US_ASCII);

    private final SecretKey key;
    private final byte[] id;

    private KeyEncryptionKey(SecretKey key, byte[] id) {
        this.key = key;
        this.id = id;
    }

    /**
     * @param key an AES key of 32 bytes
     * @throws IllegalArgumentException if it is another kind of key
     */
    public static KeyEncryptionKey of(SecretKey key) {
        byte[] encoded = key.getEncoded();
        if (!"AES".equals(key.getAlgorithm()) || encoded == null || encoded.length != SealedTemplate.KEY_BYTES) {
            throw new IllegalArgumentException("the key is no AES-256 key");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(encoded, "HmacSHA256"));
            return new KeyEncryptionKey(key, Arrays.copyOf(mac.doFinal(ID_LABEL), SealedTemplate.KEY_ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    SecretKey key() {
        return key;
    }

    byte[] id() {
        return id.clone();
    }

    boolean hasId(byte[] other) {
        return Arrays.equals(id, other);
    }
}
