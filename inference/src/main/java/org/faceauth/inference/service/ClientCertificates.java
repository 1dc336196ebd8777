package org.faceauth.inference.service;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Asks for client certificates where an authority for them is set. Quarkus' own switch is fixed when it is built. */
@Singleton
final class ClientCertificates implements HttpServerOptionsCustomizer {
    private final ServiceSettings settings;

    ClientCertificates(ServiceSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (settings.clientCa().isPresent()) {
            options.setClientAuth(ClientAuth.REQUIRED);
        }
    }
}
