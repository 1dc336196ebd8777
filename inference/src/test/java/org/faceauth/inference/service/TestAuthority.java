package org.faceauth.inference.service;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority made for one test. */
final class TestAuthority {
    private static final char[] PASSWORD = "test".toCharArray();
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final X500Name name;
    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;

    TestAuthority(String name) {
        this.name = new X500Name("CN=" + name);
        this.certificate = sign(this.name, keys, true);
    }

    /** Writes the authority's certificate as PEM. */
    Path writeCertificate(Path file) {
        return writePem(file, "CERTIFICATE", encoded(certificate));
    }

    /** A certificate for the loopback addresses, and its key. */
    Issued issue(String commonName) {
        KeyPair own = newKeys();
        return new Issued(sign(new X500Name("CN=" + commonName), own, false), own);
    }

    /** Trusts this authority; presents {@code client} where one is given. */
    SSLContext trusting(Issued client) {
        try {
            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry("ca", certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            KeyStore own = emptyStore();
            if (client != null) {
                own.setKeyEntry("own", client.keys().getPrivate(), PASSWORD, new Certificate[] {client.certificate()});
            }
            KeyManagerFactory key = KeyManagerFactory.getInstance("PKIX");
            key.init(own, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    record Issued(X509Certificate certificate, KeyPair keys) {
        Path writeCertificate(Path file) {
            return writePem(file, "CERTIFICATE", encoded(certificate));
        }

        Path writeKey(Path file) {
            Key key = keys.getPrivate();
            return writePem(file, "PRIVATE KEY", key.getEncoded());
        }
    }

    private X509Certificate sign(X500Name subject, KeyPair subjectKeys, boolean authority) {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(SERIAL.getAndIncrement()),
                Date.from(now.minus(Duration.ofMinutes(5))),
                Date.from(now.plus(Duration.ofDays(1))),
                subject,
                subjectKeys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
            }));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Path writePem(Path file, String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        try {
            return Files.writeString(
                    file,
                    "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n",
                    StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
