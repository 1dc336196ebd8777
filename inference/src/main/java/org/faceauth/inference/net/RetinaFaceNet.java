package org.faceauth.inference.net;

import org.faceauth.models.InputSpec;

/**
 * RetinaFace (Deng et al., 2020) on MobileNet 0.25 in the layout of biubug6's Face-Detector-1MB-with-landmark: BGR minus
 * (104, 117, 123). Sides must be multiples of 32.
 */
final class RetinaFaceNet {
    private static final int PYRAMID = 64;

    private final Program program;
    private final Weights weights;

    private RetinaFaceNet(Weights weights) {
        this.weights = weights;
        this.program = new Program(weights.networkId());
    }

    /** Outputs per prior, in the order of {@link Priors}: the face's probability, four of a box, ten of landmarks. */
    static Program program(Weights weights, InputSpec input) {
        return new RetinaFaceNet(weights).build(input);
    }

    private Program build(InputSpec input) {
        Value x = program.picture(input);
        x = convolve(x, "body.stage1.0.", 3, 2);
        x = separable(x, "body.stage1.1.", 1);
        x = separable(x, "body.stage1.2.", 2);
        x = separable(x, "body.stage1.3.", 1);
        x = separable(x, "body.stage1.4.", 2);
        Value fine = separable(x, "body.stage1.5.", 1);
        Value middle = stage(fine, "body.stage2.");
        Value coarse = stage(middle, "body.stage3.");

        Value top = convolve(coarse, "fpn.output3.", 1, 1);
        Value centre = convolve(middle, "fpn.output2.", 1, 1);
        centre = convolve(program.addTo(centre, program.upsample(top, centre)), "fpn.merge2.", 3, 1);
        Value bottom = convolve(fine, "fpn.output1.", 1, 1);
        bottom = convolve(program.addTo(bottom, program.upsample(centre, bottom)), "fpn.merge1.", 3, 1);

        Value[] levels = {context(bottom, "ssh1."), context(centre, "ssh2."), context(top, "ssh3.")};
        program.output(program.select(program.softmax(heads(levels, "ClassHead.", 2), 2), 2, 1));
        program.output(heads(levels, "BboxHead.", 4));
        program.output(heads(levels, "LandmarkHead.", 10));
        return program;
    }

    private Value stage(Value x, String name) {
        for (int i = 0; weights.has(name + i + ".0.weight"); i++) {
            x = separable(x, name + i + ".", i == 0 ? 2 : 1);
        }
        return x;
    }

    private Value separable(Value x, String name, int stride) {
        int in = weights.length(name + "0.weight", 0);
        int out = weights.length(name + "3.weight", 0);
        Kernel each = weights.depthwise(name + "0.weight", in, 3, 3).then(weights.norm(name + "1", in));
        Kernel mix = weights.kernel(name + "3.weight", out, in, 1).then(weights.norm(name + "4", out));
        Value y = program.relu(program.conv(x, each, stride, 1));
        return program.relu(program.conv(y, mix, 1, 0));
    }

    private Value convolve(Value x, String name, int side, int stride) {
        return program.relu(plain(x, name, side, stride));
    }

    private Value plain(Value x, String name, int side, int stride) {
        int out = weights.length(name + "0.weight", 0);
        int in = weights.length(name + "0.weight", 1);
        Kernel kernel = weights.kernel(name + "0.weight", out, in, side).then(weights.norm(name + "1", out));
        return program.conv(x, kernel, stride, side / 2);
    }

    /** SSH's context module: three fields of view side by side. */
    private Value context(Value x, String name) {
        Value narrow = plain(x, name + "conv3X3.", 3, 1);
        Value shared = convolve(x, name + "conv5X5_1.", 3, 1);
        Value wide = plain(shared, name + "conv5X5_2.", 3, 1);
        Value wider = plain(convolve(shared, name + "conv7X7_2.", 3, 1), name + "conv7x7_3.", 3, 1);
        return program.relu(program.concat(1, narrow, wide, wider));
    }

    /** One head per level, all priors behind each other: {@code [1, priors, values]}. */
    private Value heads(Value[] levels, String name, int values) {
        Value[] parts = new Value[levels.length];
        for (int i = 0; i < parts.length; i++) {
            Weights head = weights.under(name + i + ".conv1x1.");
            int out = Priors.PER_PLACE * values;
            Kernel kernel = new Kernel(
                    new long[] {out, PYRAMID, 1, 1}, head.get("weight", out, PYRAMID, 1, 1), head.get("bias", out), 1);
            parts[i] = program.channelsLastAs(program.conv(levels[i], kernel, 1, 0), 1, -1, values);
        }
        return program.concat(1, parts);
    }
}
