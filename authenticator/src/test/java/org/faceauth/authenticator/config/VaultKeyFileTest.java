package org.faceauth.authenticator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKeyFileTest {
    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    Path folder;

    @Test
    void readsTheKey() throws Exception {
        assertThat(VaultKeyFile.read(keystore("face-kek", 32, PASSWORD))).isNotNull();
    }

    @Test
    void refusesAFileThatEverybodyMayRead() throws Exception {
        ServerOptions.Keystore keystore = keystore("face-kek", 32, PASSWORD);
        Files.setPosixFilePermissions(keystore.file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> VaultKeyFile.read(keystore))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining("everybody may read");
    }

    @Test
    void refusesAnotherAliasAShorterKeyAndAWrongPassword() throws Exception {
        ServerOptions.Keystore alias = keystore("other", 32, PASSWORD);
        assertThatThrownBy(() -> VaultKeyFile.read(alias)).hasMessageContaining("has no secret key face-kek");

        ServerOptions.Keystore shorter = keystore("face-kek", 16, PASSWORD);
        assertThatThrownBy(() -> VaultKeyFile.read(shorter)).hasMessageContaining("no AES-256 key");

        ServerOptions.Keystore wrong = keystore("face-kek", 32, "another password");
        assertThatThrownBy(() -> VaultKeyFile.read(wrong))
                .hasMessageContaining("doesn't open with its password")
                .hasMessageNotContaining("another password");
    }

    @Test
    void refusesAFileThatIsNotThere() throws Exception {
        ServerOptions.Keystore keystore = keystore("face-kek", 32, PASSWORD);
        Files.delete(keystore.file());

        assertThatThrownBy(() -> VaultKeyFile.read(keystore)).hasMessageContaining("there is no file");
    }

    private ServerOptions.Keystore keystore(String alias, int keyBytes, String writtenPassword) throws Exception {
        SecretKey key = new SecretKeySpec(new byte[keyBytes], "AES");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry(
                alias, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        Path file = folder.resolve("vault.p12");
        Path password = folder.resolve("vault.password");
        Files.deleteIfExists(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        Files.writeString(password, writtenPassword + System.lineSeparator());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        return new ServerOptions.Keystore(file, password);
    }
}
