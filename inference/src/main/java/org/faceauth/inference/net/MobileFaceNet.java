package org.faceauth.inference.net;

import org.faceauth.models.InputSpec;

/**
 * MobileFaceNet (Chen et al., 2018) in the layout of Xiaoccer/MobileFaceNet_Pytorch: 96 wide and 112 high, RGB,
 * {@code (x - 127.5) / 128}, 128 numbers.
 */
final class MobileFaceNet {
    private static final int STEM = 64;
    private static final int HEAD = 512;

    private final Program program;
    private final Weights weights;
    private int channels = STEM;
    private int blocks;

    private MobileFaceNet(Weights weights) {
        this.weights = weights;
        this.program = new Program(weights.networkId());
    }

    /**
     * @param mirrored whether to add the embedding of the mirror image
     * @return a program whose output is one embedding, not normalised
     */
    static Program program(Weights weights, InputSpec input, boolean mirrored) {
        return new MobileFaceNet(weights).build(input, mirrored);
    }

    private Program build(InputSpec input, boolean mirrored) {
        Value x = program.picture(input);
        x = mirrored ? program.withMirrorImages(x) : x;
        x = convBlock(x, "conv1", weights.kernel("conv1.conv.weight", STEM, 3, 3), 2, 1);
        x = convBlock(x, "dw_conv1", weights.depthwise("dw_conv1.conv.weight", STEM, 3, 3), 1, 1);
        x = stage(x, 2, 64, 5, 2);
        x = stage(x, 4, 128, 1, 2);
        x = stage(x, 2, 128, 6, 1);
        x = stage(x, 4, 128, 1, 2);
        x = stage(x, 2, 128, 2, 1);
        x = convBlock(x, "conv2", weights.kernel("conv2.conv.weight", HEAD, channels, 1), 1, 0);
        x = convBlock(x, "linear7", weights.depthwise("linear7.conv.weight", HEAD, 7, 6), 1, 0);
        int dimension = weights.length("linear1.conv.weight", 0);
        x = convBlock(x, "linear1", weights.kernel("linear1.conv.weight", dimension, HEAD, 1), 1, 0);
        program.output(program.batchSum(program.reshape(x, -1, dimension)));
        return program;
    }

    /** Bottlenecks; only the first of a stage changes the size. */
    private Value stage(Value x, int expansion, int out, int count, int stride) {
        for (int i = 0; i < count; i++) {
            x = bottleneck(x, expansion, out, i == 0 ? stride : 1);
            channels = out;
        }
        return x;
    }

    private Value bottleneck(Value x, int expansion, int out, int stride) {
        String name = "blocks." + blocks++ + ".conv.";
        int wide = channels * expansion;
        Kernel widen = weights.kernel(name + 0 + ".weight", wide, channels, 1).then(weights.norm(name + 1, wide));
        Kernel each = weights.depthwise(name + 3 + ".weight", wide, 3, 3).then(weights.norm(name + 4, wide));
        Kernel narrow = weights.kernel(name + 6 + ".weight", out, wide, 1).then(weights.norm(name + 7, out));
        Value y = program.prelu(program.conv(x, widen, 1, 0), weights.get(name + 2 + ".weight", wide));
        y = program.prelu(program.conv(y, each, stride, 1), weights.get(name + 5 + ".weight", wide));
        y = program.conv(y, narrow, 1, 0);
        return stride == 1 && channels == out ? program.addTo(y, x) : y;
    }

    private Value convBlock(Value x, String name, Kernel kernel, int stride, int padding) {
        int out = (int) kernel.shape()[0];
        Value y = program.conv(x, kernel.then(weights.norm(name + ".bn", out)), stride, padding);
        return weights.has(name + ".prelu.weight") ? program.prelu(y, weights.get(name + ".prelu.weight", out)) : y;
    }
}
