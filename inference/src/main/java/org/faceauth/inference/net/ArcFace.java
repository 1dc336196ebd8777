package org.faceauth.inference.net;

import java.util.Map;
import org.faceauth.models.InputSpec;

/**
 * ArcFace's improved ResNet (Deng et al., 2019) in the layout of InsightFace's arcface_torch: 112x112, RGB,
 * {@code (x - 127.5) / 127.5}. The file decides how many numbers the embedding has.
 */
final class ArcFace {
    private static final int SIDE_OF_FEATURES = 7;
    private static final int[] WIDTHS = {64, 128, 256, 512};
    private static final Map<String, int[]> BLOCKS = Map.of(
            "iresnet18", new int[] {2, 2, 2, 2},
            "iresnet34", new int[] {3, 4, 6, 3},
            "iresnet50", new int[] {3, 4, 14, 3},
            "iresnet100", new int[] {3, 13, 30, 3});

    private final Program program;
    private final Weights weights;

    private ArcFace(Weights weights) {
        this.weights = weights;
        this.program = new Program(weights.networkId());
    }

    static boolean has(String depth) {
        return BLOCKS.containsKey(depth);
    }

    /**
     * @param depth {@code iresnet18}, {@code iresnet34}, {@code iresnet50} or {@code iresnet100}
     * @param mirrored whether to add the embedding of the mirror image
     * @return a program whose output is one embedding, not normalised
     */
    static Program program(Weights weights, InputSpec input, String depth, boolean mirrored) {
        return new ArcFace(weights).build(input, BLOCKS.get(depth), mirrored);
    }

    private Program build(InputSpec input, int[] blocks, boolean mirrored) {
        Value x = program.picture(input);
        x = mirrored ? program.withMirrorImages(x) : x;
        int channels = WIDTHS[0];
        x = program.conv(x, weights.kernel("conv1.weight", channels, 3, 3).then(weights.norm("bn1", channels)), 1, 1);
        x = program.prelu(x, weights.get("prelu.weight", channels));
        for (int layer = 0; layer < WIDTHS.length; layer++) {
            for (int i = 0; i < blocks[layer]; i++) {
                Weights block = weights.under("layer" + (layer + 1) + "." + i + ".");
                x = block(x, block, channels, WIDTHS[layer], i == 0 ? 2 : 1);
                channels = WIDTHS[layer];
            }
        }
        program.output(program.batchSum(program.linear(program.flatten(x), head(channels))));
        return program;
    }

    private Value block(Value x, Weights weights, int in, int out, int stride) {
        BatchNorm first = weights.norm("bn1", in);
        // Not folded into the convolution: its padding must stay zero behind the normalisation.
        Value y = program.affine(x, first.scale(), first.shift());
        y = program.conv(y, weights.kernel("conv1.weight", out, in, 3).then(weights.norm("bn2", out)), 1, 1);
        y = program.prelu(y, weights.get("prelu.weight", out));
        y = program.conv(y, weights.kernel("conv2.weight", out, out, 3).then(weights.norm("bn3", out)), stride, 1);
        Value shortcut = weights.has("downsample.0.weight")
                ? program.conv(
                        x,
                        weights.kernel("downsample.0.weight", out, in, 1).then(weights.norm("downsample.1", out)),
                        stride,
                        0)
                : x;
        return program.addTo(y, shortcut);
    }

    /** Batch normalisation, matrix and batch normalisation are one matrix. */
    private Kernel head(int channels) {
        int places = SIDE_OF_FEATURES * SIDE_OF_FEATURES;
        int dimension = weights.length("fc.weight", 0);
        long[] shape = {dimension, (long) channels * places};
        BatchNorm before = weights.norm("bn2", channels);
        return new Kernel(shape, weights.get("fc.weight", shape), weights.get("fc.bias", dimension), 1)
                .after(before.scale(), before.shift())
                .then(weights.norm("features", dimension));
    }
}
