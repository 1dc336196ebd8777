package org.faceauth.inference.service;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the service proves itself with.
 *
 * @param certificate PEM, the service's certificate first, then those that lead to its issuer
 * @param key PEM, PKCS#8, not encrypted
 */
record TlsFiles(Path certificate, Path key) {
    TlsFiles {
        PemFile.requireCertificates(certificate);
        PemFile.requirePrivateKey(key);
    }

    static Optional<TlsFiles> from(EnvironmentReader read) {
        Optional<Path> certificate = read.path("FACEAUTH_INFERENCE_CERTIFICATE_FILE");
        Optional<Path> key = read.path("FACEAUTH_INFERENCE_KEY_FILE");
        if (certificate.isPresent() != key.isPresent()) {
            throw new StartRefusedException("FACEAUTH_INFERENCE_CERTIFICATE_FILE and FACEAUTH_INFERENCE_KEY_FILE"
                    + " belong together, and only one of them is set.");
        }
        return certificate.map(file -> new TlsFiles(file, key.orElseThrow()));
    }
}
