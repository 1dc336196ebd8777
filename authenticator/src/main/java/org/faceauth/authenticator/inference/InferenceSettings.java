package org.faceauth.authenticator.inference;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where the service is and how to prove who asks.
 *
 * @param urls base addresses, tried in turn; at least one
 * @param tls trust and, for mTLS, the client's key; empty where the JDK's own trust serves
 * @param secret shared secret, sent as a bearer token
 * @param timeout for one answer, over all addresses
 */
public record InferenceSettings(List<URI> urls, Optional<SSLContext> tls, Optional<String> secret, Duration timeout) {
    public InferenceSettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("no address of the inference service");
        }
    }

    @Override
    public String toString() {
        return "InferenceSettings[" + urls + ", " + timeout.toMillis() + " ms]";
    }
}
