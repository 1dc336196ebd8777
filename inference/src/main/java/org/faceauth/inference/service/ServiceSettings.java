package org.faceauth.inference.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.faceauth.inference.engine.EngineOptions;

/**
 * What the environment sets, judged. See {@code docs/inference-service.md} for the variables.
 *
 * @param models directory of an installed model profile
 * @param address that the API listens on; loopback unless TLS is configured
 * @param port of the API
 * @param managementPort of health, metrics and OpenAPI, always on loopback
 * @param secret that callers present, empty where they are known by certificate alone
 * @param tls certificate and key of the service, empty for plain HTTP on loopback
 * @param clientCa certificates that sign callers' certificates; callers without one are refused
 * @param engine how the engine runs
 */
record ServiceSettings(
        Path models,
        String address,
        int port,
        int managementPort,
        Optional<SharedSecret> secret,
        Optional<TlsFiles> tls,
        Optional<Path> clientCa,
        EngineOptions engine) {

    static final int DEFAULT_PORT = 8543;
    static final int DEFAULT_MANAGEMENT_PORT = 9543;
    static final String LOOPBACK = "127.0.0.1";

    ServiceSettings {
        if (secret.isEmpty() && clientCa.isEmpty()) {
            throw new StartRefusedException(
                    "neither FACEAUTH_INFERENCE_SECRET_FILE nor FACEAUTH_INFERENCE_CLIENT_CA_FILE"
                            + " is set, and callers that nothing identifies are not answered.");
        }
        if (clientCa.isPresent() && tls.isEmpty()) {
            throw new StartRefusedException(
                    "FACEAUTH_INFERENCE_CLIENT_CA_FILE asks for client certificates, which needs"
                            + " FACEAUTH_INFERENCE_CERTIFICATE_FILE and FACEAUTH_INFERENCE_KEY_FILE.");
        }
        if (tls.isEmpty() && !isLoopback(address)) {
            throw new StartRefusedException(
                    "FACEAUTH_INFERENCE_ADDRESS is " + address + ", which is reachable from other"
                            + " machines and therefore needs FACEAUTH_INFERENCE_CERTIFICATE_FILE and"
                            + " FACEAUTH_INFERENCE_KEY_FILE.");
        }
        if (port == managementPort) {
            throw new StartRefusedException("the API and the management interface are both set to port " + port + ".");
        }
    }

    /**
     * @param environment as {@link System#getenv()} gives it
     * @throws StartRefusedException if something is missing, unreadable or unsafe
     */
    static ServiceSettings from(Map<String, String> environment) {
        EnvironmentReader read = new EnvironmentReader(environment);
        Path models = read.path("FACEAUTH_MODELS")
                .orElseThrow(() -> new StartRefusedException(
                        "FACEAUTH_MODELS is not set; it names the directory of an installed model profile."));
        return new ServiceSettings(
                models,
                read.text("FACEAUTH_INFERENCE_ADDRESS").orElse(LOOPBACK),
                read.integer("FACEAUTH_INFERENCE_PORT", DEFAULT_PORT, 1, 65_535),
                read.integer("FACEAUTH_INFERENCE_MANAGEMENT_PORT", DEFAULT_MANAGEMENT_PORT, 1, 65_535),
                read.path("FACEAUTH_INFERENCE_SECRET_FILE").map(SharedSecret::fromFile),
                TlsFiles.from(read),
                read.path("FACEAUTH_INFERENCE_CLIENT_CA_FILE").map(PemFile::requireCertificates),
                read.engineOptions());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new StartRefusedException("FACEAUTH_INFERENCE_ADDRESS is " + address + ", which is no address here.");
        }
    }
}
