package org.faceauth.inference.service;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The service's settings as properties of Quarkus. They are set as system properties, which outrank every other source,
 * so that no stray {@code QUARKUS_*} variable opens what the settings keep closed.
 */
final class QuarkusProperties {
    private static final String TLS = "api";

    private QuarkusProperties() {}

    static Map<String, String> of(ServiceSettings settings) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", settings.address());
        properties.put("quarkus.management.host", ServiceSettings.LOOPBACK);
        properties.put("quarkus.management.port", Integer.toString(settings.managementPort()));
        properties.put(
                "quarkus.http.limits.max-body-size",
                Integer.toString(settings.engine().limits().maxBytes()));
        settings.tls()
                .ifPresentOrElse(
                        tls -> addTls(properties, settings, tls),
                        () -> properties.put("quarkus.http.port", Integer.toString(settings.port())));
        return Map.copyOf(properties);
    }

    private static void addTls(Map<String, String> properties, ServiceSettings settings, TlsFiles tls) {
        properties.put("quarkus.http.insecure-requests", "disabled");
        properties.put("quarkus.http.ssl-port", Integer.toString(settings.port()));
        // A named configuration: the default one would turn TLS on for the management interface too.
        properties.put("quarkus.http.tls-configuration-name", TLS);
        properties.put(
                "quarkus.tls." + TLS + ".key-store.pem.0.cert",
                tls.certificate().toString());
        properties.put("quarkus.tls." + TLS + ".key-store.pem.0.key", tls.key().toString());
        settings.clientCa()
                .ifPresent(ca -> properties.put("quarkus.tls." + TLS + ".trust-store.pem.certs", ca.toString()));
    }
}
