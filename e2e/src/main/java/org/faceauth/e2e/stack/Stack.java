package org.faceauth.e2e.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.faceauth.e2e.certificate.Certificates;

/** A running system: one inference service and one Keycloak. */
public final class Stack implements AutoCloseable {

    private static final Duration JOIN_LIMIT = Duration.ofSeconds(30);

    private final StackPlan plan;
    private final Certificates certificates;
    private final ServerProcess inference;
    private final String realm;

    private Stack(StackPlan plan, Certificates certificates, ServerProcess inference) {
        this.plan = plan;
        this.certificates = certificates;
        this.inference = inference;
        this.realm = RealmFile.read(plan.realm()).name();
    }

    /**
     * Starts both halves and returns when both are healthy; a half of an earlier start that still runs is stopped first.
     *
     * @throws StackException with a sentence for the person at the terminal; nothing is left running then
     */
    public static Stack start(StackPlan plan, Progress progress) {
        return start(plan, progress, KeycloakHost.process());
    }

    /** The same with Keycloak somewhere else. */
    public static Stack start(StackPlan plan, Progress progress, KeycloakHost host) {
        stopRecorded(plan.home());
        plan.ports().requireFree();
        progress.stage("Preparing certificates and secrets");
        Certificates certificates = Certificates.in(plan.home().certificates(), Clock.systemUTC());
        InferenceServer inference = new InferenceServer(plan, certificates);
        try {
            // The service loads its networks while Keycloak is unpacked and built.
            ServerProcess service = inference.launch(progress);
            host.start(plan, certificates, progress);
            progress.stage("Waiting for the face networks");
            inference.awaitReady(service, progress);
            Stack stack = new Stack(plan, certificates, service);
            stack.admin().markDemonstration(stack.inference().demonstration());
            Readiness.await(service, stack::takesFaces, JOIN_LIMIT, progress);
            return stack;
        } catch (RuntimeException e) {
            stopRecorded(plan.home());
            throw e;
        }
    }

    /**
     * Joins a system that was started earlier.
     *
     * @throws StackException where a half of it doesn't run
     */
    public static Stack running(StackPlan plan) {
        require(KeycloakServer.NAME, plan.home());
        return new Stack(
                plan,
                Certificates.in(plan.home().certificates(), Clock.systemUTC()),
                require(InferenceServer.NAME, plan.home()));
    }

    private static ServerProcess require(String name, Home home) {
        return ServerProcess.recorded(name, home).orElseThrow(() -> new StackException(name + " doesn't run."));
    }

    /** Stops whatever the process files of that home name; returns whether anything ran. */
    public static boolean stopRecorded(Home home) {
        // Keycloak first, so that nobody is told that the inference service is broken.
        boolean stopped = false;
        for (String name : new String[] {KeycloakServer.NAME, "keycloak-build", InferenceServer.NAME}) {
            Optional<ServerProcess> server = ServerProcess.recorded(name, home);
            server.ifPresent(ServerProcess::stop);
            stopped |= server.isPresent();
        }
        return stopped;
    }

    /** Whether Keycloak itself says that a face login can take place: keys, networks and the way between both halves. */
    public boolean takesFaces() {
        return !"down".equals(faceStatus().path("state").asText("down"));
    }

    /** What {@code /realms/{realm}/face/status} tells everybody. */
    public JsonNode faceStatus() {
        return new JsonHttp(HttpClient.newHttpClient())
                .send(HttpRequest.newBuilder(http().resolve("/realms/" + realm + "/face/status"))
                        .build());
    }

    public String realm() {
        return realm;
    }

    public StackPlan plan() {
        return plan;
    }

    /** Base address over TLS, no slash at the end. */
    public URI https() {
        return URI.create("https://localhost:" + plan.ports().https());
    }

    /** Base address on loopback without TLS, no slash at the end. */
    public URI http() {
        return URI.create("http://localhost:" + plan.ports().http());
    }

    /** Trusts this system's own certificate authority and nothing else. */
    public SSLContext browserTrust() {
        return certificates.browserTrust();
    }

    public Certificates certificates() {
        return certificates;
    }

    public AdminClient admin() {
        return new AdminClient(http(), realm, AdminAccount.password(plan.home()));
    }

    public InferenceClient inference() {
        return new InferenceClient(
                URI.create("https://127.0.0.1:" + plan.ports().inference()), certificates.internalTrust());
    }

    /** Ends the inference service as a crash would. */
    public void killInference() {
        inference.kill();
    }

    /** Starts the inference service again after {@link #killInference()}; returns when Keycloak has found it. */
    public void reviveInference() {
        InferenceServer server = new InferenceServer(plan, certificates);
        ServerProcess service = server.launch(Progress.silent());
        server.awaitReady(service, Progress.silent());
        Readiness.await(service, this::takesFaces, JOIN_LIMIT, Progress.silent());
    }

    @Override
    public void close() {
        stopRecorded(plan.home());
    }
}
