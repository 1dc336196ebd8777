package org.faceauth.authenticator.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.faceauth.authenticator.vault.KeyEncryptionKey;

/** Reads the key-encryption key from its PKCS#12 file. */
final class VaultKeyFile {
    private static final String OPTION = "vault-keystore-file";
    private static final String ALIAS = "face-kek";

    private VaultKeyFile() {}

    static KeyEncryptionKey read(ServerOptions.Keystore keystore) {
        char[] password = SecretFile.line("vault-keystore-password-file", keystore.passwordFile())
                .toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(SecretFile.bytes(OPTION, keystore.file())), password);
            Key key = store.getKey(ALIAS, password);
            if (key instanceof SecretKey secret) {
                return KeyEncryptionKey.of(secret);
            }
            throw new WrongOptionException(OPTION + ": " + keystore.file() + " has no secret key " + ALIAS);
        } catch (IllegalArgumentException e) {
            throw new WrongOptionException(OPTION + ": " + ALIAS + " is no AES-256 key");
        } catch (GeneralSecurityException | IOException e) {
            throw WrongOptionException.of(OPTION, keystore.file() + " doesn't open with its password", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
