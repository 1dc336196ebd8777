package org.faceauth.inference.net;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.image.OpenCv;
import org.faceauth.models.InputSpec;
import org.faceauth.models.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;

/** No weights of an ArcFace network could be had, so they are made by a formula that the reference uses too. */
class ArcFaceTest {
    private static final int DIMENSION = 16;
    private static final List<Double> HALF = List.of(127.5, 127.5, 127.5);
    private static final InputSpec INPUT = new InputSpec(112, 112, InputSpec.ChannelOrder.RGB, HALF, HALF);

    private final Map<String, Tensor> tensors = new HashMap<>();

    @BeforeAll
    static void load() {
        OpenCv.load();
    }

    @Test
    void givesWhatNumPyGivesForTheSameWeights() {
        iresnet18();
        Program program = ArcFace.program(Weights.of("iresnet18", tensors), INPUT, "iresnet18", false);
        Mat picture = Weighted.picture(112, 112);
        try (Network network = Network.load(program, Device.cpu())) {
            Golden.check("iresnet18", network.run(picture));
        } finally {
            picture.release();
        }
    }

    @Test
    void namesTheTensorThatAnotherDepthWouldHave() {
        iresnet18();
        assertThatThrownBy(() -> ArcFace.program(Weights.of("iresnet50", tensors), INPUT, "iresnet50", false))
                .isInstanceOf(EngineFaultException.class)
                .hasMessageContaining("network iresnet50: there is no tensor layer1.2.bn1.weight");
    }

    private void iresnet18() {
        put("conv1.weight", .6, 0, 64, 3, 3, 3);
        norm("bn1", 64);
        put("prelu.weight", .2, .25, 64);
        int in = 64;
        int[] widths = {64, 128, 256, 512};
        for (int layer = 1; layer <= widths.length; layer++) {
            int out = widths[layer - 1];
            for (int i = 0; i < 2; i++) {
                String name = "layer" + layer + "." + i + ".";
                norm(name + "bn1", in);
                put(name + "conv1.weight", 2 / Math.sqrt(in * 9), 0, out, in, 3, 3);
                norm(name + "bn2", out);
                put(name + "prelu.weight", .2, .25, out);
                put(name + "conv2.weight", 2 / Math.sqrt(out * 9), 0, out, out, 3, 3);
                norm(name + "bn3", out);
                if (i == 0) {
                    put(name + "downsample.0.weight", 2 / Math.sqrt(in), 0, out, in, 1, 1);
                    norm(name + "downsample.1", out);
                }
                in = out;
            }
        }
        norm("bn2", 512);
        put("fc.weight", 2 / Math.sqrt(25088), 0, DIMENSION, 25088);
        put("fc.bias", .2, 0, DIMENSION);
        norm("features", DIMENSION);
    }

    private void norm(String name, int channels) {
        put(name + ".weight", .2, 1, channels);
        put(name + ".bias", .2, 0, channels);
        put(name + ".running_mean", .2, 0, channels);
        put(name + ".running_var", .2, 1, channels);
    }

    /** Value i is a multiplicative hash of the name's checksum plus i, in -scale/2..scale/2 around the offset. */
    private void put(String name, double scale, double offset, long... shape) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.US_ASCII));
        int count = 1;
        for (long length : shape) {
            count *= (int) length;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            long hash = (checksum.getValue() + i) * 2654435761L & 0xffffffffL;
            values[i] = (float) ((hash / 4294967296.0 - .5) * scale + offset);
        }
        tensors.put(name, new Tensor(name, shape, values));
    }
}
