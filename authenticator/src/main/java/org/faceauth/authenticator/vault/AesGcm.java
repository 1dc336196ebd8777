package org.faceauth.authenticator.vault;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-GCM with a 128-bit tag (NIST SP 800-38D). */
final class AesGcm {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    private AesGcm() {}

    static byte[] encrypt(SecretKey key, byte[] nonce, byte[] context, byte[] plaintext) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not encrypt", e);
        }
    }

    static byte[] decrypt(SecretKey key, byte[] nonce, byte[] context, byte[] ciphertext) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(ciphertext);
        } catch (AEADBadTagException e) {
            throw new TemplateRefusedException("a sealed template was changed, or belongs to something else", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not decrypt", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(SealedTemplate.TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
