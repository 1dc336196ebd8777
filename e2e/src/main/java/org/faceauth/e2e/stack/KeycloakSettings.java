package org.faceauth.e2e.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.faceauth.e2e.certificate.Certificates;
import org.faceauth.e2e.certificate.Keystores;

/** Keycloak's configuration file. Credentials of the database go by the environment, other secrets by files. */
public final class KeycloakSettings {

    private final StackPlan plan;
    private final Certificates certificates;

    /** For that plan, with those certificates. */
    public KeycloakSettings(StackPlan plan, Certificates certificates) {
        this.plan = plan;
        this.certificates = certificates;
    }

    /** Options that are compiled into the server by {@code kc.sh build}. */
    Map<String, String> buildTime() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("db", plan.database().vendor());
        options.put("cache", "local");
        options.put("health-enabled", "true");
        options.put("metrics-enabled", "true");
        return options;
    }

    Map<String, String> runTime() {
        Ports ports = plan.ports();
        Map<String, String> options = new LinkedHashMap<>();
        if (!plan.database().jdbcUrl().isEmpty()) {
            options.put("db-url", plan.database().jdbcUrl());
        }
        // People reach this machine by several names and addresses: the address of each request is the one that counts.
        options.put("hostname-strict", "false");
        options.put("http-enabled", "true");
        options.put("http-port", String.valueOf(ports.http()));
        options.put("https-port", String.valueOf(ports.https()));
        options.put("https-certificate-file", certificates.serverCertificate().toString());
        options.put("https-certificate-key-file", certificates.serverKey().toString());
        options.put("http-management-host", "127.0.0.1");
        options.put("http-management-scheme", "http");
        options.put("http-management-port", String.valueOf(ports.management()));
        // The launcher asks for health four times a second: "not yet" is no news.
        options.put("log-level", "info,io.smallrye.health:error");
        face(options);
        return options;
    }

    private void face(Map<String, String> options) {
        Secret vaultPassword = Secret.in(plan.home().secrets().resolve("vault.password"));
        var vault = plan.home().secrets().resolve("vault.p12");
        Keystores.ensureVault(vault, vaultPassword);
        String prefix = "spi-face--default--";
        options.put(
                prefix + "inference-urls", "https://127.0.0.1:" + plan.ports().inference());
        options.put(
                prefix + "inference-truststore-file",
                certificates.internalAuthority().toString());
        options.put(
                prefix + "inference-keystore-file",
                certificates.clientKeystore().toString());
        options.put(
                prefix + "inference-keystore-password-file",
                certificates.clientKeystorePassword().file().toString());
        options.put(prefix + "vault-keystore-file", vault.toString());
        options.put(
                prefix + "vault-keystore-password-file", vaultPassword.file().toString());
    }

    /** All of them, as the configuration file has them. */
    public String text() {
        Map<String, String> options = new LinkedHashMap<>(buildTime());
        options.putAll(runTime());
        return text(options);
    }

    private static String text(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "# Written by ./run at every start.\n", "\n"));
    }
}
