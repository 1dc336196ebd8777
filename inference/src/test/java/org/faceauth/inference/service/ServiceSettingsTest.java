package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.faceauth.inference.engine.DevicePreference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {
    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setWhatIsNeeded() {
        environment.put("FACEAUTH_MODELS", directory.toString());
        environment.put(
                "FACEAUTH_INFERENCE_SECRET_FILE", TestSecret.in(directory).toString());
    }

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        ServiceSettings settings = ServiceSettings.from(environment);

        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8543);
        assertThat(settings.managementPort()).isEqualTo(9543);
        assertThat(QuarkusProperties.of(settings))
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.http.port", "8543")
                .containsEntry("quarkus.management.host", "127.0.0.1")
                .containsEntry("quarkus.http.limits.max-body-size", "524288")
                .doesNotContainKey("quarkus.http.ssl-port");
    }

    @Test
    void needsModels() {
        environment.remove("FACEAUTH_MODELS");
        assertRefused("FACEAUTH_MODELS is not set");
    }

    @Test
    void needsToTellCallersApart() {
        environment.remove("FACEAUTH_INFERENCE_SECRET_FILE");
        assertRefused("neither FACEAUTH_INFERENCE_SECRET_FILE nor FACEAUTH_INFERENCE_CLIENT_CA_FILE");
    }

    @Test
    void needsTlsToBeReachedFromElsewhere() {
        environment.put("FACEAUTH_INFERENCE_ADDRESS", "0.0.0.0");
        assertRefused("FACEAUTH_INFERENCE_ADDRESS is 0.0.0.0");
    }

    @Test
    void needsTlsToAskForClientCertificates() {
        Path ca = new TestAuthority("callers").writeCertificate(directory.resolve("ca.pem"));
        environment.put("FACEAUTH_INFERENCE_CLIENT_CA_FILE", ca.toString());
        assertRefused("FACEAUTH_INFERENCE_CLIENT_CA_FILE asks for client certificates");
    }

    @Test
    void servesTlsOnlyWhereACertificateIsSet() {
        setCertificate();
        environment.put("FACEAUTH_INFERENCE_ADDRESS", "0.0.0.0");
        environment.put("FACEAUTH_INFERENCE_PORT", "7443");

        assertThat(QuarkusProperties.of(ServiceSettings.from(environment)))
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .containsEntry("quarkus.http.insecure-requests", "disabled")
                .containsEntry("quarkus.http.ssl-port", "7443")
                .containsEntry("quarkus.management.host", "127.0.0.1")
                .doesNotContainKey("quarkus.http.port");
    }

    @Test
    void wantsCertificateAndKeyTogether() {
        setCertificate();
        environment.remove("FACEAUTH_INFERENCE_KEY_FILE");
        assertRefused("only one of them is set");
    }

    @Test
    void refusesABrokenCertificate() throws Exception {
        setCertificate();
        Files.writeString(Path.of(environment.get("FACEAUTH_INFERENCE_CERTIFICATE_FILE")), "no certificate");
        assertRefused("server.pem");
    }

    @Test
    void refusesACertificateThatIsNotThere() {
        setCertificate();
        environment.put(
                "FACEAUTH_INFERENCE_CERTIFICATE_FILE",
                directory.resolve("none.pem").toString());
        assertRefused("none.pem cannot be read");
    }

    @Test
    void refusesABrokenKey() throws Exception {
        setCertificate();
        Files.writeString(
                Path.of(environment.get("FACEAUTH_INFERENCE_KEY_FILE")),
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertRefused("holds no unencrypted private key");
    }

    @Test
    void refusesNumbersOutOfRange() {
        environment.put("FACEAUTH_INFERENCE_PORT", "70000");
        assertRefused("FACEAUTH_INFERENCE_PORT is 70000, and must be a number from 1 to 65535");
        environment.put("FACEAUTH_INFERENCE_PORT", "many");
        assertRefused("FACEAUTH_INFERENCE_PORT is many");
    }

    @Test
    void refusesOnePortForBothInterfaces() {
        environment.put("FACEAUTH_INFERENCE_PORT", "9543");
        assertRefused("both set to port 9543");
    }

    @Test
    void takesTheDeviceByName() {
        environment.put("FACEAUTH_INFERENCE_DEVICE", "cpu");
        assertThat(ServiceSettings.from(environment).engine().device()).isEqualTo(DevicePreference.CPU);
        environment.put("FACEAUTH_INFERENCE_DEVICE", "abacus");
        assertRefused("must be one of [automatic, mps, cuda, cpu]");
    }

    private void setCertificate() {
        TestAuthority.Issued server = new TestAuthority("test").issue("inference");
        environment.put(
                "FACEAUTH_INFERENCE_CERTIFICATE_FILE",
                server.writeCertificate(directory.resolve("server.pem")).toString());
        environment.put(
                "FACEAUTH_INFERENCE_KEY_FILE",
                server.writeKey(directory.resolve("server.key")).toString());
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> ServiceSettings.from(environment))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(sentence);
    }
}
