package org.faceauth.authenticator.vault;

import java.nio.ByteBuffer;

/**
 * The stored form of a template, version 1:
 *
 * <pre>
 * 1 byte    version (1)
 * 8 bytes   id of the key-encryption key
 * 12 bytes  nonce of the wrapped data key
 * 48 bytes  data key, AES-256-GCM under the key-encryption key
 * 12 bytes  nonce of the template
 * n bytes   template (little-endian float32), AES-256-GCM under the data key, with its tag
 * </pre>
 *
 * Both encryptions authenticate the {@link TemplateBinding} and everything that precedes their ciphertext.
 */
record SealedTemplate(byte[] keyId, byte[] keyNonce, byte[] wrappedKey, byte[] nonce, byte[] ciphertext) {
    static final byte VERSION = 1;
    static final int KEY_ID_BYTES = 8;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    static final int KEY_BYTES = 32;
    private static final int WRAPPED_BYTES = KEY_BYTES + TAG_BYTES;
    private static final int HEADER_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES + WRAPPED_BYTES + NONCE_BYTES;

    /** What the wrapping of the data key authenticates. */
    static byte[] keyContext(byte[] keyId, byte[] keyNonce, byte[] binding) {
        return concat(new byte[] {VERSION}, keyId, keyNonce, binding);
    }

    /** What the encryption of the template authenticates. */
    byte[] templateContext(byte[] binding) {
        return concat(new byte[] {VERSION}, keyId, keyNonce, wrappedKey, nonce, binding);
    }

    byte[] toBytes() {
        return concat(new byte[] {VERSION}, keyId, keyNonce, wrappedKey, nonce, ciphertext);
    }

    static SealedTemplate parse(byte[] bytes) {
        if (bytes.length < HEADER_BYTES + TAG_BYTES + Float.BYTES
                || (bytes.length - HEADER_BYTES - TAG_BYTES) % Float.BYTES != 0) {
            throw new TemplateRefusedException("a sealed template has an impossible length");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new TemplateRefusedException("a sealed template has the unknown format version " + version);
        }
        return new SealedTemplate(
                take(in, KEY_ID_BYTES),
                take(in, NONCE_BYTES),
                take(in, WRAPPED_BYTES),
                take(in, NONCE_BYTES),
                take(in, in.remaining()));
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }

    private static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            out.put(part);
        }
        return out.array();
    }
}
