package org.faceauth.e2e.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A local certificate authority (EC P-256, RFC 5280). Its leaves follow Apple's rules for certificates that an iPhone
 * accepts: names in the subject alternative name, server purpose, at most 398 days.
 */
public final class CertificateAuthority {

    static final Duration LEAF_LIFETIME = Duration.ofDays(397);
    private static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3650);
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CertifiedKey authority;
    private final Clock clock;

    private CertificateAuthority(CertifiedKey authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /** Reads the authority {@code <name>.crt} and {@code <name>.key}, or makes it where it is missing. */
    static CertificateAuthority in(Path folder, String name, String commonName, Clock clock) {
        try {
            if (!Files.exists(folder.resolve(name + ".crt"))) {
                Pem.write(folder, name, selfSigned(commonName, clock));
            }
            return new CertificateAuthority(Pem.read(folder, name), clock);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificate authority " + folder.resolve(name) + " is unreadable", e);
        }
    }

    /** Issues a certificate for both directions of TLS: {@code purposes} say which are allowed. */
    CertifiedKey issue(String commonName, LocalNames names, KeyPurposeId... purposes) {
        KeyPair pair = keyPair();
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder builder = builder(
                            new X500Name(authority
                                    .certificate()
                                    .getSubjectX500Principal()
                                    .getName()),
                            commonName,
                            pair,
                            LEAF_LIFETIME,
                            clock)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            identifiers.createAuthorityKeyIdentifier(authority.certificate()))
                    .addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
            return sign(builder, pair, authority.key());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this authority signed the certificate. */
    boolean issued(java.security.cert.X509Certificate certificate) {
        try {
            certificate.verify(authority.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static CertifiedKey selfSigned(String commonName, Clock clock) {
        KeyPair pair = keyPair();
        try {
            X500Name subject = new X500Name("CN=" + commonName);
            X509v3CertificateBuilder builder = builder(subject, commonName, pair, AUTHORITY_LIFETIME, clock)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return sign(builder, pair, pair.getPrivate());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, String commonName, KeyPair pair, Duration lifetime, Clock clock) {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).add(BigInteger.ONE),
                Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.minus(CLOCK_SKEW).plus(lifetime)),
                new X500Name("CN=" + commonName),
                pair.getPublic());
    }

    private static CertifiedKey sign(X509v3CertificateBuilder builder, KeyPair pair, java.security.PrivateKey signer)
            throws GeneralSecurityException {
        try {
            return new CertifiedKey(
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer))),
                    pair.getPrivate());
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static GeneralNames alternativeNames(LocalNames names) {
        return new GeneralNames(Stream.concat(
                        names.dns().stream().map(dns -> new GeneralName(GeneralName.dNSName, dns)),
                        names.addresses().stream().map(ip -> new GeneralName(GeneralName.iPAddress, ip)))
                .toArray(GeneralName[]::new));
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
