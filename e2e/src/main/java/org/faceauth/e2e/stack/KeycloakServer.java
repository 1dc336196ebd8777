package org.faceauth.e2e.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faceauth.e2e.certificate.Certificates;

/** Keycloak as a process: installs our parts into the distribution, builds it when something changed, starts it. */
final class KeycloakServer {

    static final String NAME = "keycloak";
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final StackPlan plan;
    private final KeycloakSettings settings;
    private final RealmFile realm;

    KeycloakServer(StackPlan plan, Certificates certificates) {
        this.plan = plan;
        this.settings = new KeycloakSettings(plan, certificates);
        this.realm = RealmFile.read(plan.realm());
    }

    static URI health(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.management() + "/health/ready");
    }

    ServerProcess start(Progress progress) {
        if (!KeycloakDistribution.present(
                plan.artifacts().distribution(), plan.home().keycloak())) {
            progress.stage("Unpacking Keycloak");
        }
        KeycloakDistribution keycloak = KeycloakDistribution.unpacked(
                plan.artifacts().distribution(), plan.home().keycloak());
        keycloak.install(plan.artifacts().providers(), realm.name(), realm.json());
        PrivateFiles.write(keycloak.configuration(), settings.text());
        if (plan.mode() == StackPlan.Mode.OPTIMISED) {
            build(keycloak, progress);
        }
        progress.stage("Starting Keycloak");
        ServerProcess server =
                ServerProcess.start(NAME, plan.home(), command(keycloak), environment(), keycloak.folder());
        Readiness.await(server, health(plan.ports()), START_LIMIT, progress);
        // kc.sh starts Java as its child: both are ours to stop.
        server.record();
        return server;
    }

    private void build(KeycloakDistribution keycloak, Progress progress) {
        Path stamp = keycloak.folder().resolve(".built-from");
        String wanted = fingerprint();
        try {
            if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
                return;
            }
            progress.stage("Building Keycloak with the face providers");
            Files.deleteIfExists(stamp);
            ServerProcess build = ServerProcess.start(
                    "keycloak-build",
                    plan.home(),
                    List.of(keycloak.script().toString(), "build"),
                    environment(),
                    keycloak.folder());
            for (Duration since = Duration.ZERO; !build.awaitEnd(Duration.ofSeconds(1)); since = since.plusSeconds(1)) {
                if (since.compareTo(BUILD_LIMIT) > 0) {
                    build.stop();
                    throw new StackException("Keycloak's build took too long; see " + build.log());
                }
                progress.waiting(since);
            }
            build.stop();
            if (!Files.readString(build.log()).contains("Server configuration updated and persisted")) {
                throw new StackException("Keycloak could not be built with the face providers; see " + build.log());
            }
            Files.writeString(stamp, wanted);
        } catch (IOException e) {
            throw new StackException("Keycloak could not be built.", e);
        }
    }

    private List<String> command(KeycloakDistribution keycloak) {
        List<String> command = new ArrayList<>(List.of(keycloak.script().toString()));
        command.addAll(
                plan.mode() == StackPlan.Mode.OPTIMISED ? List.of("start", "--optimized") : List.of("start-dev"));
        command.add("--import-realm");
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx1g");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", AdminAccount.NAME);
        environment.put(
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                AdminAccount.password(plan.home()).value());
        if (!plan.database().user().isEmpty()) {
            environment.put("KC_DB_USERNAME", plan.database().user());
            environment.put("KC_DB_PASSWORD", plan.database().password());
        }
        return environment;
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path provider : plan.artifacts().providers()) {
                digest.update(Files.readAllBytes(provider));
            }
            digest.update(new TreeMap<>(settings.buildTime()).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(plan.artifacts().distribution().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
