package org.faceauth.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faceauth.inference.net.NetworkInventory;
import org.faceauth.models.InstalledProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class OnnxRuntimeTest {
    @ParameterizedTest
    @ValueSource(strings = {"starter", "evaluation"})
    void everyNetworkGivesTheSameThere(String profile) throws OrtException {
        Path directory =
                Path.of(System.getProperty("faceauth.home", ".faceauth")).resolve("models/" + profile);
        assumeTrue(Files.isRegularFile(directory.resolve("profile.json")), "profile " + profile + " is not installed");
        try (NetworkInventory inventory = NetworkInventory.load(InstalledProfile.load(directory))) {
            for (NetworkInventory.Item network : inventory.items()) {
                byte[] pixels = new byte[network.width() * network.height() * 3];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = (byte) (i * 7 + i / 301 * 13);
                }
                Mat picture = new Mat(network.height(), network.width(), CvType.CV_8UC3);
                picture.put(0, 0, pixels);
                try (OnnxRuntime other = OnnxRuntime.load(network.toOnnx(), network.height(), network.width())) {
                    assertThat(NetworkTimes.alike(network.run(picture), other.run(pixels)))
                            .as(network.id())
                            .isTrue();
                } finally {
                    picture.release();
                }
            }
        }
    }
}
