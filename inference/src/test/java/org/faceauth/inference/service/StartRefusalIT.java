package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the packaged service from starting is one sentence. */
class StartRefusalIT {
    @TempDir
    Path directory;

    @Test
    void withoutModels() {
        assertRefused(Map.of(), "FACEAUTH_MODELS is not set");
    }

    @Test
    void withoutAnythingThatTellsCallersApart() {
        assertRefused(
                Map.of("FACEAUTH_MODELS", directory.toString()),
                "neither FACEAUTH_INFERENCE_SECRET_FILE nor FACEAUTH_INFERENCE_CLIENT_CA_FILE");
    }

    @Test
    void withASecretThatEveryUserMayRead() {
        Path open = TestSecret.write(directory, TestSecret.VALUE, "rw-r--r--");
        assertRefused(
                Map.of("FACEAUTH_MODELS", directory.toString(), "FACEAUTH_INFERENCE_SECRET_FILE", open.toString()),
                "open to every user");
    }

    @Test
    void onATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    Map.of(
                            "FACEAUTH_MODELS",
                            directory.toString(),
                            "FACEAUTH_INFERENCE_SECRET_FILE",
                            TestSecret.in(directory).toString(),
                            "FACEAUTH_INFERENCE_PORT",
                            Integer.toString(taken.getLocalPort())),
                    "port " + taken.getLocalPort() + " of 127.0.0.1 is taken");
        }
    }

    private static void assertRefused(Map<String, String> environment, String sentence) {
        try (ServiceProcess process = ServiceProcess.start(environment)) {
            assertThat(process.awaitEnd()).isEqualTo(InferenceService.EXIT_REFUSED);
            assertThat(process.log().lines()).singleElement().asString().contains(sentence);
        }
    }
}
