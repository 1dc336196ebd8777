package org.faceauth.authenticator.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Whom we trust to be the inference service, and how we prove to be Keycloak. */
final class InferenceTls {
    private static final String TRUST = "inference-truststore-file";
    private static final String CLIENT = "inference-keystore-file";

    private InferenceTls() {}

    /** Empty where neither is set: then the JDK's own trust holds. */
    static Optional<SSLContext> of(ServerOptions options) {
        if (options.inferenceTruststoreFile().isEmpty()
                && options.inferenceKeystore().isEmpty()) {
            return Optional.empty();
        }
        try {
            SSLContext tls = SSLContext.getInstance("TLSv1.3");
            tls.init(
                    options.inferenceKeystore().map(InferenceTls::keys).orElse(null),
                    options.inferenceTruststoreFile().map(InferenceTls::trust).orElse(null),
                    null);
            return Optional.of(tls);
        } catch (GeneralSecurityException e) {
            throw WrongOptionException.of(TRUST, "TLS can't be set up", e);
        }
    }

    private static KeyManager[] keys(ServerOptions.Keystore keystore) {
        char[] password = SecretFile.line("inference-keystore-password-file", keystore.passwordFile())
                .toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(SecretFile.bytes(CLIENT, keystore.file())), password);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw WrongOptionException.of(CLIENT, keystore.file() + " doesn't open with its password", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static TrustManager[] trust(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new WrongOptionException(TRUST + ": " + pem + " holds no certificate");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("inference-" + number++, certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw WrongOptionException.of(TRUST, pem + " can't be read", e);
        }
    }
}
