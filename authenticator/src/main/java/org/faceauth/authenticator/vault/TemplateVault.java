package org.faceauth.authenticator.vault;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts templates with AES-256-GCM, each under a data key of its own that is wrapped by the server's key-encryption
 * key. Only the ciphertext is ever stored. Safe for use by several threads at once.
 */
public final class TemplateVault {
    private final KeyEncryptionKey kek;
    private final SecureRandom random = new SecureRandom();

    public TemplateVault(KeyEncryptionKey kek) {
        this.kek = kek;
    }

    /**
     * @param template at least one value; not changed
     * @param binding what it belongs to
     * @return the form that may be stored; different every time
     */
    public byte[] seal(float[] template, TemplateBinding binding) {
        byte[] context = binding.bytes();
        byte[] plaintext = toBytes(template);
        byte[] dataKey = random(SealedTemplate.KEY_BYTES);
        try {
            byte[] keyNonce = random(SealedTemplate.NONCE_BYTES);
            byte[] wrapped = AesGcm.encrypt(
                    kek.key(), keyNonce, SealedTemplate.keyContext(kek.id(), keyNonce, context), dataKey);
            byte[] nonce = random(SealedTemplate.NONCE_BYTES);
            SealedTemplate header = new SealedTemplate(kek.id(), keyNonce, wrapped, nonce, new byte[0]);
            byte[] ciphertext = AesGcm.encrypt(
                    new SecretKeySpec(dataKey, "AES"), nonce, header.templateContext(context), plaintext);
            return new SealedTemplate(kek.id(), keyNonce, wrapped, nonce, ciphertext).toBytes();
        } finally {
            Arrays.fill(dataKey, (byte) 0);
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    /**
     * @param sealed what {@link #seal} gave
     * @param binding what it must belong to
     * @return the template; the caller overwrites it after use
     * @throws TemplateRefusedException if a single bit differs, it belongs to something else, or another key sealed it
     */
    public float[] open(byte[] sealed, TemplateBinding binding) {
        SealedTemplate parts = SealedTemplate.parse(sealed);
        if (!kek.hasId(parts.keyId())) {
            throw new TemplateRefusedException("a template was sealed under a key that this server does not have");
        }
        byte[] context = binding.bytes();
        byte[] dataKey = AesGcm.decrypt(
                kek.key(),
                parts.keyNonce(),
                SealedTemplate.keyContext(parts.keyId(), parts.keyNonce(), context),
                parts.wrappedKey());
        byte[] plaintext = null;
        try {
            plaintext = AesGcm.decrypt(
                    new SecretKeySpec(dataKey, "AES"),
                    parts.nonce(),
                    parts.templateContext(context),
                    parts.ciphertext());
            return toFloats(plaintext);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
            if (plaintext != null) {
                Arrays.fill(plaintext, (byte) 0);
            }
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] toBytes(float[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("an empty template");
        }
        ByteBuffer out = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.asFloatBuffer().put(values);
        return out.array();
    }

    private static float[] toFloats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
