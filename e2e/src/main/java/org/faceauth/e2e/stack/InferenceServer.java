package org.faceauth.e2e.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.e2e.certificate.Certificates;

/** The inference service as a process on loopback, reachable only with Keycloak's client certificate. */
final class InferenceServer {

    static final String NAME = "inference";
    /** What the service's readiness says while there is hope. */
    private static final String LOADING = "The networks are being loaded.";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final StackPlan plan;
    private final Certificates certificates;

    InferenceServer(StackPlan plan, Certificates certificates) {
        this.plan = plan;
        this.certificates = certificates;
    }

    static URI health(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.inferenceManagement() + "/q/health/ready");
    }

    ServerProcess launch(Progress progress) {
        progress.stage("Starting the inference service");
        Path models = plan.home().models(plan.profile());
        if (!Files.exists(models.resolve("profile.json"))) {
            throw new StackException("The models of profile " + plan.profile()
                    + " aren't installed: run `./run models install --profile " + plan.profile() + "`.");
        }
        Path application = plan.artifacts().inferenceApplication();
        return ServerProcess.start(
                NAME,
                plan.home(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dai.djl.offline=true",
                        "-Djava.awt.headless=true",
                        "-jar",
                        application.toString()),
                environment(models),
                application.getParent());
    }

    void awaitReady(ServerProcess server, Progress progress) {
        try {
            Readiness.await(server, this::readyOrBroken, START_LIMIT, progress);
        } catch (StackException e) {
            String reason = reason();
            throw reason.isEmpty() ? e : broken(reason);
        }
    }

    /** A service whose networks can't be loaded stays alive and says why: nobody waits for it. */
    private boolean readyOrBroken() {
        URI health = health(plan.ports());
        if (Readiness.ready(health)) {
            return true;
        }
        String reason = reason();
        if (!reason.isEmpty() && !reason.equals(LOADING)) {
            throw broken(reason);
        }
        return false;
    }

    private String reason() {
        return Readiness.answer(health(plan.ports()))
                .path("checks")
                .path(0)
                .path("data")
                .path("reason")
                .asText("");
    }

    private static StackException broken(String reason) {
        return new StackException("The inference service can't be used: " + reason);
    }

    private Map<String, String> environment(Path models) {
        Map<String, String> environment = new HashMap<>();
        environment.put("FACEAUTH_MODELS", models.toString());
        environment.put("FACEAUTH_INFERENCE_PORT", String.valueOf(plan.ports().inference()));
        environment.put(
                "FACEAUTH_INFERENCE_MANAGEMENT_PORT",
                String.valueOf(plan.ports().inferenceManagement()));
        environment.put(
                "FACEAUTH_INFERENCE_CERTIFICATE_FILE",
                certificates.inferenceCertificate().toString());
        environment.put(
                "FACEAUTH_INFERENCE_KEY_FILE", certificates.inferenceKey().toString());
        environment.put(
                "FACEAUTH_INFERENCE_CLIENT_CA_FILE",
                certificates.internalAuthority().toString());
        environment.put("DJL_CACHE_DIR", plan.home().natives().toString());
        return environment;
    }
}
