package org.faceauth.inference.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.InputSpec;

/**
 * A network as a straight-line TorchScript program. It takes one picture, {@code uint8 [batch, height, width, 3]}, and
 * gives one or more float tensors. Inside, tensors are {@code [batch, channels, height, width]}, lying in memory with
 * the channels last: so decoded pixels are used as they are, and oneDNN need not reorder them.
 */
final class Program {
    private static final String PICTURE = "picture";
    private static final int CHANNELS = 3;

    private final String networkId;
    private final StringBuilder body = new StringBuilder();
    private final List<ScriptArchive.Constant> constants = new ArrayList<>();
    private final List<Value> outputs = new ArrayList<>();
    private int values;

    /** @param networkId named in what is thrown */
    Program(String networkId) {
        this.networkId = networkId;
    }

    String networkId() {
        return networkId;
    }

    /** The picture as floats, normalised as the network's input asks. */
    Value picture(InputSpec input) {
        if (input.channels().count() != CHANNELS) {
            throw new EngineFaultException("network " + networkId + ": grey pictures are not taken");
        }
        Value floats = emit("torch.permute(torch.to(%s, 6), [0, 3, 1, 2])", PICTURE);
        if (input.mean().stream().anyMatch(mean -> mean != 0)) {
            emit("torch.sub_(%s, %s)", floats, perChannel(input.mean()));
        }
        if (input.deviation().stream().anyMatch(deviation -> deviation != 1)) {
            emit("torch.div_(%s, %s)", floats, perChannel(input.deviation()));
        }
        return floats;
    }

    private Object perChannel(List<Double> values) {
        if (values.stream().distinct().count() == 1) {
            return values.get(0);
        }
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return constant(floats, 1, floats.length, 1, 1);
    }

    /** A batch of the same pictures followed by their mirror images. */
    Value withMirrorImages(Value x) {
        return emit("torch.cat([%s, torch.flip(%s, [3])], 0)", x, x);
    }

    Value conv(Value x, Kernel kernel, int stride, int padding) {
        return conv(x, kernel, new int[] {stride, stride}, new int[] {padding, padding});
    }

    Value conv(Value x, Kernel kernel, int[] strides, int[] padding) {
        Value weight = channelsLast(kernel.values(), kernel.shape());
        Value bias = constant(kernel.bias(), kernel.shape()[0]);
        return emit(
                "torch.conv2d(%s, %s, %s, %s, %s, [1, 1], %s)",
                x, weight, bias, Arrays.toString(strides), Arrays.toString(padding), kernel.groups());
    }

    /** {@code x [batch, in]} times the kernel's matrix {@code [out, in]}, plus its bias. */
    Value linear(Value x, Kernel kernel) {
        Value weight = constant(kernel.values(), kernel.shape()[0], kernel.shape()[1]);
        return emit("torch.linear(%s, %s, %s)", x, weight, constant(kernel.bias(), kernel.shape()[0]));
    }

    /** Overwrites {@code x}. */
    Value relu(Value x) {
        return emit("torch.relu_(%s)", x);
    }

    Value reluOf(Value x) {
        return emit("torch.relu(%s)", x);
    }

    Value prelu(Value x, float[] slopes) {
        return emit("torch.prelu(%s, %s)", x, constant(slopes, slopes.length));
    }

    Value sigmoid(Value x) {
        return emit("torch.sigmoid(%s)", x);
    }

    Value softmax(Value x, int axis) {
        return emit("torch.softmax(%s, %s)", x, axis);
    }

    Value add(Value x, Value y) {
        return emit("torch.add(%s, %s)", x, y);
    }

    /** Overwrites {@code x}. */
    Value addTo(Value x, Value y) {
        return emit("torch.add_(%s, %s)", x, y);
    }

    Value multiply(Value x, Value y) {
        return emit("torch.mul(%s, %s)", x, y);
    }

    /** {@code x * scale + shift} per channel. */
    Value affine(Value x, float[] scale, float[] shift) {
        return emit(
                "torch.addcmul(%s, %s, %s)",
                constant(shift, 1, shift.length, 1, 1), x, constant(scale, 1, scale.length, 1, 1));
    }

    Value minimum(Value x, double most) {
        return emit("torch.clamp_max(%s, %s)", x, most);
    }

    Value maximum(Value x, double least) {
        return emit("torch.clamp_min(%s, %s)", x, least);
    }

    /** Overwrites {@code x}. */
    Value clamp(Value x, double least, double most) {
        return emit("torch.clamp_(%s, %s, %s)", x, least, most);
    }

    Value maxPool(Value x, int[] kernel, int[] strides) {
        return emit(
                "torch.max_pool2d(%s, %s, %s, [0, 0], [1, 1], False)",
                x, Arrays.toString(kernel), Arrays.toString(strides));
    }

    Value averagePool(Value x, int kernel, int stride) {
        return emit("torch.avg_pool2d(%s, [%s, %s], [%s, %s])", x, kernel, kernel, stride, stride);
    }

    /** The mean over height and width; a matrix {@code [batch, channels]} unless they are kept with length 1. */
    Value spatialMean(Value x, boolean keep) {
        return emit("torch.mean(%s, [2, 3], %s)", x, keep ? "True" : "False");
    }

    /** Adds the pictures of a batch; the batch is then one long. */
    Value batchSum(Value x) {
        return emit("torch.sum(%s, [0], True)", x);
    }

    /** {@code [batch, everything]}, in the order channels, height, width. */
    Value flatten(Value x) {
        return emit("torch.flatten(%s, 1)", x);
    }

    /** Repeats pixels until {@code x} is as high and wide as {@code like}. */
    Value upsample(Value x, Value like) {
        return emit("torch.upsample_nearest2d(%s, [torch.size(%s, 2), torch.size(%s, 3)])", x, like, like);
    }

    Value concat(int axis, Value... parts) {
        return emit(
                "torch.cat([%s], %s)", Arrays.stream(parts).map(Value::name).collect(Collectors.joining(", ")), axis);
    }

    /** @param amounts before and after each dimension, the last dimension first */
    Value pad(Value x, double with, int... amounts) {
        return emit("torch.constant_pad_nd(%s, %s, %s)", x, Arrays.toString(amounts), with);
    }

    /** {@code [batch, channels, height, width]} as {@code [batch, height, width, channels]} in another shape. */
    Value channelsLastAs(Value x, long... shape) {
        return emit("torch.reshape(torch.permute(%s, [0, 2, 3, 1]), %s)", x, Arrays.toString(shape));
    }

    Value reshape(Value x, long... shape) {
        return emit("torch.reshape(%s, %s)", x, Arrays.toString(shape));
    }

    /** One entry along an axis, which goes. */
    Value select(Value x, int axis, int index) {
        return emit("torch.select(%s, %s, %s)", x, axis, index);
    }

    /** Adds an output. */
    void output(Value x) {
        outputs.add(x);
    }

    byte[] toTorchScript() {
        if (outputs.isEmpty()) {
            throw new IllegalStateException("network " + networkId + " has no output");
        }
        boolean several = outputs.size() > 1;
        String names = outputs.stream().map(Value::name).collect(Collectors.joining(", "));
        StringBuilder code = new StringBuilder("class Network(Module):\n  __parameters__ = []\n  __buffers__ = []\n");
        code.append("  training : bool\n");
        constants.forEach(constant -> code.append("  ").append(constant.name()).append(" : Tensor\n"));
        code.append("  def forward(self: __torch__.Network,\n    ")
                .append(PICTURE)
                .append(": Tensor) -> ");
        code.append(several ? "Tuple[" + "Tensor, ".repeat(outputs.size() - 1) + "Tensor]" : "Tensor");
        code.append(":\n").append(body);
        code.append("    return ").append(several ? "(" + names + ")" : names).append('\n');
        return ScriptArchive.write(code.toString(), constants);
    }

    private Value emit(String format, Object... arguments) {
        Value value = new Value("v" + values++);
        body.append("    ")
                .append(value)
                .append(" = ")
                .append(call(format, arguments))
                .append('\n');
        return value;
    }

    private static String call(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private Value constant(float[] contiguous, long... shape) {
        return constant(
                new ScriptArchive.Constant("c" + constants.size(), shape, contiguousStrides(shape), contiguous));
    }

    /** A kernel {@code [out, in, height, width]}, put into memory as {@code [out, height, width, in]}. */
    private Value channelsLast(float[] values, long... shape) {
        int in = (int) shape[1];
        int area = (int) (shape[2] * shape[3]);
        if (in == 1 || area == 1) {
            return constant(values, shape);
        }
        float[] last = new float[values.length];
        int at = 0;
        for (int out = 0; out < shape[0]; out++) {
            for (int channel = 0; channel < in; channel++) {
                for (int place = 0; place < area; place++) {
                    last[(out * area + place) * in + channel] = values[at++];
                }
            }
        }
        long[] strides = {(long) in * area, 1, shape[3] * in, in};
        return constant(new ScriptArchive.Constant("c" + constants.size(), shape, strides, last));
    }

    private Value constant(ScriptArchive.Constant constant) {
        constants.add(constant);
        return new Value("self." + constant.name());
    }

    private static long[] contiguousStrides(long... shape) {
        long[] strides = new long[shape.length];
        long step = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = step;
            step *= shape[i];
        }
        return strides;
    }
}
