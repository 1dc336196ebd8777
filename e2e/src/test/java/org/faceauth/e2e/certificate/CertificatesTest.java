package org.faceauth.e2e.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.faceauth.e2e.stack.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final String SERVER_PURPOSE = "1.3.6.1.5.5.7.3.1";

    @TempDir
    Path folder;

    @Test
    void makesAServerCertificateThatAnIphoneAccepts() throws Exception {
        X509Certificate server = Pem.certificate(Certificates.in(folder, TODAY).serverCertificate());

        assertThat(Duration.between(
                        server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
                .isLessThanOrEqualTo(Duration.ofDays(398));
        assertThat(server.getExtendedKeyUsage()).containsExactly(SERVER_PURPOSE);
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString())
                        .collect(Collectors.toSet()))
                .contains("localhost", "127.0.0.1")
                .containsAll(LocalNames.ofThisMachine().reachable());
    }

    @Test
    void chainsToItsAuthorityAndToNoOther() throws Exception {
        Certificates certificates = Certificates.in(folder, TODAY);
        X509Certificate browser = Pem.certificate(certificates.browserAuthority());
        X509Certificate internal = Pem.certificate(certificates.internalAuthority());
        X509Certificate inference = Pem.certificate(certificates.inferenceCertificate());

        Pem.certificate(certificates.serverCertificate()).verify(browser.getPublicKey());
        inference.verify(internal.getPublicKey());
        assertThat(browser.getBasicConstraints()).isZero();
        assertThat(browser.getPublicKey()).isNotEqualTo(internal.getPublicKey());
    }

    @Test
    void keepsWhatIsStillGood() throws Exception {
        byte[] first = Files.readAllBytes(Certificates.in(folder, TODAY).serverCertificate());
        Clock later = Clock.offset(TODAY, Duration.ofDays(300));
        assertThat(Certificates.in(folder, later).serverCertificate()).hasBinaryContent(first);
    }

    @Test
    void renewsTheLeavesAMonthBeforeTheyEndUnderTheSameAuthority() throws Exception {
        Certificates certificates = Certificates.in(folder, TODAY);
        byte[] authority = Files.readAllBytes(certificates.browserAuthority());
        byte[] server = Files.readAllBytes(certificates.serverCertificate());
        Certificates.in(folder, Clock.offset(TODAY, Duration.ofDays(370)));
        assertThat(Files.readAllBytes(certificates.serverCertificate())).isNotEqualTo(server);
        assertThat(certificates.browserAuthority()).hasBinaryContent(authority);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsKeysToTheirOwner() throws Exception {
        Certificates.in(folder, TODAY);
        for (String name : List.of("browser-ca.key", "server.key", "inference.key", "keycloak-client.p12")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                    .as(name)
                    .hasSize(2);
        }
    }

    @Test
    void makesContextsForBothConnections() {
        Certificates certificates = Certificates.in(folder, TODAY);
        assertThat(List.of(certificates.browserTrust(), certificates.internalTrust()))
                .extracting(SSLContext::getProtocol)
                .containsOnly("TLS");
    }

    @Test
    void makesTheVaultKeyOnceAndNeverAnew() throws Exception {
        Path file = folder.resolve("vault.p12");
        Secret password = Secret.in(folder.resolve("vault.password"));
        Keystores.ensureVault(file, password);
        byte[] first = Files.readAllBytes(file);
        Keystores.ensureVault(file, password);
        assertThat(file).hasBinaryContent(first);

        KeyStore store = KeyStore.getInstance(file.toFile(), password.value().toCharArray());
        byte[] key = store.getKey("face-kek", password.value().toCharArray()).getEncoded();
        assertThat(key).hasSize(32);
    }
}
