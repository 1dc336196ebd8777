package org.faceauth.inference.net;

import org.faceauth.models.InputSpec;

/**
 * dlib's 29-layer ResNet as face-api has it: 150x150, RGB, {@code (x - mean) / 255}, 128 numbers whose Euclidean
 * distance is the comparison.
 */
final class FaceRecognitionNet {
    private static final int DIMENSION = 128;

    private final Program program;
    private final Weights weights;
    private int channels = 32;

    private FaceRecognitionNet(Weights weights) {
        this.weights = weights;
        this.program = new Program(weights.networkId());
    }

    /**
     * @param mirrored whether to add the embedding of the mirror image
     * @return a program whose output is one embedding
     */
    static Program program(Weights weights, InputSpec input, boolean mirrored) {
        return new FaceRecognitionNet(weights).build(input, mirrored);
    }

    private Program build(InputSpec input, boolean mirrored) {
        Value x = program.picture(input);
        x = mirrored ? program.withMirrorImages(x) : x;
        x = program.relu(program.conv(x, kernel("conv32_down", channels, 3, 7), 2, 0));
        x = program.maxPool(x, new int[] {3, 3}, new int[] {2, 2});
        x = residuals(x, 32, 3);
        x = residuals(narrowing(x, "conv64_down", 64, false), 64, 3);
        x = residuals(narrowing(x, "conv128_down", 128, false), 128, 2);
        // From an even size the strided convolution gives a row and a column less than the pooled shortcut has.
        x = residuals(narrowing(x, "conv256_down", 256, true), 256, 2);
        x = narrowing(x, "conv256_down_out", 256, true);
        program.output(program.batchSum(program.linear(program.spatialMean(x, false), matrix())));
        return program;
    }

    private Value residuals(Value x, int width, int count) {
        for (int i = 1; i <= count; i++) {
            String name = "conv" + width + "_" + i;
            Value y = program.relu(program.conv(x, kernel(name + "/conv1", width, width, 3), 1, 1));
            y = program.conv(y, kernel(name + "/conv2", width, width, 3), 1, 1);
            x = program.relu(program.addTo(y, x));
        }
        return x;
    }

    /** Halves the size; the shortcut is pooled and gets channels of zeros. */
    private Value narrowing(Value x, String name, int width, boolean oneLess) {
        Value y = program.relu(program.conv(x, kernel(name + "/conv1", width, channels, 3), 2, 0));
        y = program.conv(y, kernel(name + "/conv2", width, width, 3), 1, 1);
        y = oneLess ? program.pad(y, 0, 0, 1, 0, 1) : y;
        Value pooled = program.averagePool(x, 2, 2);
        pooled = width == channels ? pooled : program.pad(pooled, 0, 0, 0, 0, 0, 0, width - channels);
        channels = width;
        return program.relu(program.addTo(y, pooled));
    }

    private Kernel kernel(String name, int out, int in, int side) {
        float[] stored = weights.get(name + "/conv/filters", side, side, in, out);
        return new Kernel(
                        new long[] {out, in, side, side},
                        Layouts.outInHeightWidth(stored, side, side, in, out),
                        weights.get(name + "/conv/bias", out),
                        1)
                .then(weights.get(name + "/scale/weights", out), weights.get(name + "/scale/biases", out));
    }

    private Kernel matrix() {
        float[] stored = weights.get("fc", channels, DIMENSION);
        return Kernel.of(new long[] {DIMENSION, channels}, Layouts.transposed(stored, channels, DIMENSION), 1);
    }
}
