package org.faceauth.e2e.certificate;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A certificate with its private key. */
public record CertifiedKey(X509Certificate certificate, PrivateKey key) {

    @Override
    public String toString() {
        return "CertifiedKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
