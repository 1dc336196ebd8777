package org.faceauth.e2e.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.faceauth.e2e.stack.PrivateFiles;
import org.faceauth.e2e.stack.Secret;

/**
 * The certificates of one system, made once and renewed a month before they end or when the machine's addresses change.
 *
 * <ul>
 *   <li>{@code browser-ca.crt}: what a person installs on a phone; {@code server.crt}, {@code server.key}: Keycloak
 *   <li>{@code internal-ca.crt}: trusted by Keycloak and the inference service only; {@code inference.crt}/{@code .key}
 *       and the client's {@code keycloak-client.p12}
 * </ul>
 */
public final class Certificates {

    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final Path folder;
    private final Clock clock;

    private Certificates(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Makes what is missing or outdated in that folder. */
    public static Certificates in(Path folder, Clock clock) {
        Certificates certificates = new Certificates(folder, clock);
        certificates.refresh();
        return certificates;
    }

    public Path browserAuthority() {
        return folder.resolve("browser-ca.crt");
    }

    public Path serverCertificate() {
        return folder.resolve("server.crt");
    }

    public Path serverKey() {
        return folder.resolve("server.key");
    }

    public Path internalAuthority() {
        return folder.resolve("internal-ca.crt");
    }

    public Path inferenceCertificate() {
        return folder.resolve("inference.crt");
    }

    public Path inferenceKey() {
        return folder.resolve("inference.key");
    }

    /** PKCS#12 with the certificate by which Keycloak proves itself to the inference service. */
    public Path clientKeystore() {
        return folder.resolve("keycloak-client.p12");
    }

    public Secret clientKeystorePassword() {
        return Secret.in(folder.resolve("keycloak-client.password"));
    }

    /** Trusts only the browser authority: what a test or a check uses instead of switching verification off. */
    public SSLContext browserTrust() {
        return context(browserAuthority(), null);
    }

    /** Trusts only the internal authority and presents Keycloak's client certificate. */
    public SSLContext internalTrust() {
        return context(internalAuthority(), clientKeystore());
    }

    private void refresh() {
        LocalNames names = LocalNames.ofThisMachine();
        CertificateAuthority browsers =
                CertificateAuthority.in(folder, "browser-ca", "Face login on this machine", clock);
        if (outdated(serverCertificate(), browsers, names)) {
            Pem.write(folder, "server", browsers.issue("localhost", names, KeyPurposeId.id_kp_serverAuth));
        }
        CertificateAuthority internal = CertificateAuthority.in(folder, "internal-ca", "Face login internal", clock);
        if (outdated(inferenceCertificate(), internal, LocalNames.loopback())) {
            Pem.write(
                    folder,
                    "inference",
                    internal.issue("inference", LocalNames.loopback(), KeyPurposeId.id_kp_serverAuth));
        }
        if (outdated(folder.resolve("keycloak-client.crt"), internal, LocalNames.loopback())) {
            CertifiedKey client = internal.issue("keycloak", LocalNames.loopback(), KeyPurposeId.id_kp_clientAuth);
            Pem.write(folder, "keycloak-client", client);
            writeClientKeystore(client);
        }
    }

    private boolean outdated(Path file, CertificateAuthority authority, LocalNames names) {
        if (!Files.exists(file)) {
            return true;
        }
        try {
            X509Certificate certificate = Pem.certificate(file);
            return !authority.issued(certificate)
                    || certificate
                            .getNotAfter()
                            .toInstant()
                            .isBefore(clock.instant().plus(RENEW_BEFORE))
                    || !subjectNames(certificate).containsAll(wanted(names));
        } catch (IOException | GeneralSecurityException e) {
            return true;
        }
    }

    private static Set<String> wanted(LocalNames names) {
        Set<String> wanted = new TreeSet<>(names.dns());
        // Java prints IPv6 names in another form than it reads; a change of an IPv6 address alone renews nothing.
        names.addresses().stream().filter(address -> !address.contains(":")).forEach(wanted::add);
        return wanted;
    }

    private static Set<String> subjectNames(X509Certificate certificate) throws CertificateParsingException {
        Set<String> names = new HashSet<>();
        for (List<?> name : certificate.getSubjectAlternativeNames()) {
            names.add(String.valueOf(name.get(1)));
        }
        return names;
    }

    private void writeClientKeystore(CertifiedKey client) {
        try {
            char[] password = clientKeystorePassword().value().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("keycloak", client.key(), password, new Certificate[] {
                client.certificate(), Pem.certificate(internalAuthority())
            });
            PrivateFiles.write(clientKeystore(), Keystores.bytes(store, password));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(Path authority, Path client) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", Pem.certificate(authority));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    client == null
                            ? null
                            : Keystores.keyManagers(
                                    client, clientKeystorePassword().value().toCharArray()),
                    trust.getTrustManagers(),
                    new SecureRandom());
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
