package org.faceauth.inference.net;

import org.faceauth.models.InputSpec;

/**
 * MiniFASNet V2 and V1SE of minivision's Silent-Face-Anti-Spoofing (Apache-2.0): 80x80, raw BGR, three classes of
 * which one is a live face. The widths are pruned ones, so they are taken from the file; a block with tensors of a
 * squeeze-and-excitation module has one.
 */
final class MiniFasNet {
    private final Program program;
    private final Weights weights;

    private MiniFasNet(Weights weights) {
        this.weights = weights;
        this.program = new Program(weights.networkId());
    }

    /** Output: the probabilities of the three classes. */
    static Program program(Weights weights, InputSpec input) {
        return new MiniFasNet(weights).build(input);
    }

    private Program build(InputSpec input) {
        Value x = program.picture(input);
        x = block(x, "conv1", 2, 1);
        x = block(x, "conv2_dw", 1, 1);
        x = unit(x, "conv_23.", 2, false);
        x = residuals(x, "conv_3.model.");
        x = unit(x, "conv_34.", 2, false);
        x = residuals(x, "conv_4.model.");
        x = unit(x, "conv_45.", 2, false);
        x = residuals(x, "conv_5.model.");
        x = block(x, "conv_6_sep", 1, 0);
        x = block(x, "conv_6_dw", 1, 0);
        int features = weights.length("conv_6_dw.conv.weight", 0);
        int embedding = weights.length("linear.weight", 0);
        int classes = weights.length("prob.weight", 0);
        Kernel linear = Kernel.of(
                        new long[] {embedding, features}, weights.get("linear.weight", embedding, features), 1)
                .then(weights.norm("bn", embedding));
        Kernel prob = Kernel.of(new long[] {classes, embedding}, weights.get("prob.weight", classes, embedding), 1);
        x = program.linear(program.linear(program.reshape(x, 1, features), linear), prob);
        program.output(program.softmax(x, 1));
        return program;
    }

    private Value residuals(Value x, String name) {
        for (int i = 0; weights.has(name + i + ".conv.conv.weight"); i++) {
            x = unit(x, name + i + ".", 1, true);
        }
        return x;
    }

    /** Widen, convolve each channel, narrow; with a shortcut around it or not. */
    private Value unit(Value x, String name, int stride, boolean residual) {
        Value y = block(x, name + "conv", 1, 0);
        y = block(y, name + "conv_dw", stride, 1);
        y = block(y, name + "project", 1, 0);
        if (weights.has(name + "se_module.fc1.weight")) {
            y = squeezeAndExcite(y, name + "se_module.");
        }
        return residual ? program.addTo(y, x) : y;
    }

    private Value squeezeAndExcite(Value x, String name) {
        int narrow = weights.length(name + "fc1.weight", 0);
        int wide = weights.length(name + "fc1.weight", 1);
        Kernel first = weights.kernel(name + "fc1.weight", narrow, wide, 1).then(weights.norm(name + "bn1", narrow));
        Kernel second = weights.kernel(name + "fc2.weight", wide, narrow, 1).then(weights.norm(name + "bn2", wide));
        Value y = program.relu(program.conv(program.spatialMean(x, true), first, 1, 0));
        return program.multiply(x, program.sigmoid(program.conv(y, second, 1, 0)));
    }

    /** Convolution, batch normalisation and, where the file has slopes, PReLU. */
    private Value block(Value x, String name, int stride, int padding) {
        int out = weights.length(name + ".conv.weight", 0);
        int in = weights.length(name + ".conv.weight", 1);
        int side = weights.length(name + ".conv.weight", 2);
        Kernel kernel = in == 1
                ? weights.depthwise(name + ".conv.weight", out, side, side)
                : weights.kernel(name + ".conv.weight", out, in, side);
        Value y = program.conv(x, kernel.then(weights.norm(name + ".bn", out)), stride, padding);
        return weights.has(name + ".prelu.weight") ? program.prelu(y, weights.get(name + ".prelu.weight", out)) : y;
    }
}
