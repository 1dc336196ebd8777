package org.faceauth.e2e.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.faceauth.e2e.stack.PrivateFiles;
import org.faceauth.e2e.stack.Secret;

/** PKCS#12 files. */
public final class Keystores {

    private static final String KEY_ENCRYPTION_KEY = "face-kek";

    private Keystores() {}

    /**
     * Makes the template vault's key store where it is missing: a fresh AES-256 key under {@code face-kek}. It is never
     * made anew beside templates that it encrypted: without the file they can't be read by anybody.
     */
    public static void ensureVault(Path file, Secret password) {
        if (Files.exists(file)) {
            return;
        }
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256, new SecureRandom());
            SecretKey key = generator.generateKey();
            char[] secret = password.value().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setEntry(
                    KEY_ENCRYPTION_KEY, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(secret));
            PrivateFiles.write(file, bytes(store, secret));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, password);
        return out.toByteArray();
    }

    static KeyManager[] keyManagers(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }
}
