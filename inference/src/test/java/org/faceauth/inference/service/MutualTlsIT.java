package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service where callers are known by certificate. */
class MutualTlsIT {
    private static final TestAuthority AUTHORITY = new TestAuthority("hospital");

    @TempDir
    static Path directory;

    private static ServiceProcess service;

    @BeforeAll
    static void start() {
        TestAuthority.Issued server = AUTHORITY.issue("inference");
        service = ServiceProcess.start(Map.of(
                        "FACEAUTH_MODELS",
                        directory.toString(),
                        "FACEAUTH_INFERENCE_CERTIFICATE_FILE",
                        server.writeCertificate(directory.resolve("server.pem")).toString(),
                        "FACEAUTH_INFERENCE_KEY_FILE",
                        server.writeKey(directory.resolve("server.key")).toString(),
                        "FACEAUTH_INFERENCE_CLIENT_CA_FILE",
                        AUTHORITY.writeCertificate(directory.resolve("ca.pem")).toString()))
                .awaitBroken();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersACallerOfTheAuthority() throws IOException {
        TestClient client = presenting(AUTHORITY.issue("keycloak"));

        assertThat(client.send(info()).code())
                .as("known, and told that there are no models")
                .isEqualTo("fault");
    }

    @Test
    void refusesACallerWithoutCertificate() {
        assertThatThrownBy(() -> presenting(null).send(info())).isInstanceOf(IOException.class);
    }

    @Test
    void refusesACallerOfAnotherAuthority() {
        TestAuthority.Issued stranger = new TestAuthority("hospital").issue("keycloak");

        assertThatThrownBy(() -> presenting(stranger).send(info())).isInstanceOf(IOException.class);
    }

    @Test
    void speaksNoPlainHttp() {
        assertThatThrownBy(() -> TestClient.plain()
                        .send(TestClient.request(service.url("/v1/info")).build()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void keepsTheManagementInterfacePlainOnLoopback() throws IOException {
        assertThat(TestClient.plain()
                        .send(TestClient.request(service.managementUrl("/q/health/live"))
                                .build())
                        .status())
                .isEqualTo(200);
    }

    private static HttpRequest info() {
        return TestClient.request(service.secureUrl("/v1/info")).build();
    }

    private static TestClient presenting(TestAuthority.Issued client) {
        return new TestClient(HttpClient.newBuilder().sslContext(AUTHORITY.trusting(client)));
    }
}
