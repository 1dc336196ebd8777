package org.faceauth.authenticator.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The options {@code --spi-face--default--<option>} after they were checked.
 *
 * @param inferenceUrls tried in turn; https, or http to a loopback address
 * @param inferenceSecretFile shared secret; this or a client certificate is there
 * @param inferenceTruststoreFile PEM certificates to trust instead of the JDK's own
 * @param inferenceKeystore client certificate
 * @param inferenceTimeout for one measurement, 100..10000 ms
 * @param vaultKeystore with the key-encryption key
 */
record ServerOptions(
        List<URI> inferenceUrls,
        Optional<Path> inferenceSecretFile,
        Optional<Path> inferenceTruststoreFile,
        Optional<Keystore> inferenceKeystore,
        Duration inferenceTimeout,
        Keystore vaultKeystore) {

    /** A PKCS#12 file, and the file that holds its password. */
    record Keystore(Path file, Path passwordFile) {}
}
