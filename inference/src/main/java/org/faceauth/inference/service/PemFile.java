package org.faceauth.inference.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges PEM files before the server opens them, so that a broken one is one sentence and not a stack trace. */
final class PemFile {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.+?)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");

    private PemFile() {}

    /** Returns the file if at least one X.509 certificate is in it. */
    static Path requireCertificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                throw new StartRefusedException("the certificate file " + file + " holds no certificate.");
            }
            return file;
        } catch (IOException unreadable) {
            throw new StartRefusedException("the certificate file " + file + " cannot be read.");
        } catch (CertificateException broken) {
            throw new StartRefusedException("the certificate file " + file + " is not an X.509 certificate in PEM.");
        }
    }

    /** Returns the file if an unencrypted PKCS#8 key is in it. */
    static Path requirePrivateKey(Path file) {
        try {
            Matcher key = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (key.find() && isPrivateKey(Base64.getMimeDecoder().decode(key.group(1)))) {
                return file;
            }
        } catch (IOException unreadable) {
            throw new StartRefusedException("the key file " + file + " cannot be read.");
        }
        throw new StartRefusedException(
                "the key file " + file + " holds no unencrypted private key in PEM (BEGIN PRIVATE KEY).");
    }

    private static boolean isPrivateKey(byte[] pkcs8) {
        return ALGORITHMS.stream().anyMatch(algorithm -> {
            try {
                KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
                return true;
            } catch (GeneralSecurityException anotherAlgorithm) {
                return false;
            }
        });
    }
}
