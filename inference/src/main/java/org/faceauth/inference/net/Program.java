package org.faceauth.inference.net;

import java.util.ArrayList;
import java.util.List;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.InputSpec;

/**
 * A network as a straight-line program of PyTorch's operators. It takes one picture, {@code uint8 [batch, height, width, 3]}, and
 * gives one or more float tensors. Inside, tensors are {@code [batch, channels, height, width]}, lying in memory with
 * the channels last: so decoded pixels are used as they are, and oneDNN need not reorder them.
 *
 * <p>It is kept as a list of {@link Step}s, which {@link TorchScript} writes for the engine, and {@link OnnxGraph} for
 * whoever wants to compare the engine with another.
 */
final class Program {
    static final Value PICTURE = new Value("picture");

    private static final int CHANNELS = 3;
    /** PyTorch's number of this type. */
    private static final int FLOAT32 = 6;

    private final String networkId;
    private final List<Step> steps = new ArrayList<>();
    private final List<ScriptArchive.Constant> constants = new ArrayList<>();
    private final List<Value> outputs = new ArrayList<>();

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
        Value floats = emit("permute", emit("to", PICTURE, FLOAT32), ints(0, 3, 1, 2));
        if (input.mean().stream().anyMatch(mean -> mean != 0)) {
            emit("sub_", floats, perChannel(input.mean()));
        }
        if (input.deviation().stream().anyMatch(deviation -> deviation != 1)) {
            emit("div_", floats, perChannel(input.deviation()));
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
        return emit("cat", List.of(x, emit("flip", x, ints(3))), 0);
    }

    Value conv(Value x, Kernel kernel, int stride, int padding) {
        return conv(x, kernel, new int[] {stride, stride}, new int[] {padding, padding});
    }

    Value conv(Value x, Kernel kernel, int[] strides, int[] padding) {
        Value weight = channelsLast(kernel.values(), kernel.shape());
        Value bias = constant(kernel.bias(), kernel.shape()[0]);
        return emit("conv2d", x, weight, bias, strides, padding, ints(1, 1), kernel.groups());
    }

    /** {@code x [batch, in]} times the kernel's matrix {@code [out, in]}, plus its bias. */
    Value linear(Value x, Kernel kernel) {
        Value weight = constant(kernel.values(), kernel.shape()[0], kernel.shape()[1]);
        return emit("linear", x, weight, constant(kernel.bias(), kernel.shape()[0]));
    }

    /** Overwrites {@code x}. */
    Value relu(Value x) {
        return emit("relu_", x);
    }

    Value reluOf(Value x) {
        return emit("relu", x);
    }

    Value prelu(Value x, float[] slopes) {
        return emit("prelu", x, constant(slopes, slopes.length));
    }

    Value sigmoid(Value x) {
        return emit("sigmoid", x);
    }

    Value softmax(Value x, int axis) {
        return emit("softmax", x, axis);
    }

    Value add(Value x, Value y) {
        return emit("add", x, y);
    }

    /** Overwrites {@code x}. */
    Value addTo(Value x, Value y) {
        return emit("add_", x, y);
    }

    Value multiply(Value x, Value y) {
        return emit("mul", x, y);
    }

    /** {@code x * scale + shift} per channel. */
    Value affine(Value x, float[] scale, float[] shift) {
        return emit("addcmul", constant(shift, 1, shift.length, 1, 1), x, constant(scale, 1, scale.length, 1, 1));
    }

    Value minimum(Value x, double most) {
        return emit("clamp_max", x, most);
    }

    Value maximum(Value x, double least) {
        return emit("clamp_min", x, least);
    }

    /** Overwrites {@code x}. */
    Value clamp(Value x, double least, double most) {
        return emit("clamp_", x, least, most);
    }

    Value maxPool(Value x, int[] kernel, int[] strides) {
        return emit("max_pool2d", x, kernel, strides, ints(0, 0), ints(1, 1), false);
    }

    Value averagePool(Value x, int kernel, int stride) {
        return emit("avg_pool2d", x, ints(kernel, kernel), ints(stride, stride));
    }

    /** The mean over height and width; a matrix {@code [batch, channels]} unless they are kept with length 1. */
    Value spatialMean(Value x, boolean keep) {
        return emit("mean", x, ints(2, 3), keep);
    }

    /** Adds the pictures of a batch; the batch is then one long. */
    Value batchSum(Value x) {
        return emit("sum", x, ints(0), true);
    }

    /** {@code [batch, everything]}, in the order channels, height, width. */
    Value flatten(Value x) {
        return emit("flatten", x, 1);
    }

    /** Repeats pixels until {@code x} is as high and wide as {@code like}. */
    Value upsample(Value x, Value like) {
        return emit("upsample_nearest2d", x, new Step.SizeOf(like));
    }

    Value concat(int axis, Value... parts) {
        return emit("cat", List.of(parts), axis);
    }

    /** @param amounts before and after each dimension, the last dimension first */
    Value pad(Value x, double with, int... amounts) {
        return emit("constant_pad_nd", x, amounts, with);
    }

    /** {@code [batch, channels, height, width]} as {@code [batch, height, width, channels]} in another shape. */
    Value channelsLastAs(Value x, long... shape) {
        return emit("reshape", emit("permute", x, ints(0, 2, 3, 1)), shape);
    }

    Value reshape(Value x, long... shape) {
        return emit("reshape", x, shape);
    }

    /** One entry along an axis, which goes. */
    Value select(Value x, int axis, int index) {
        return emit("select", x, axis, index);
    }

    /** Adds an output. */
    void output(Value x) {
        outputs.add(x);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<ScriptArchive.Constant> constants() {
        return List.copyOf(constants);
    }

    /**
     * What the program gives, in the order in which it was added.
     *
     * @throws IllegalStateException if it gives nothing
     */
    List<Value> outputs() {
        if (outputs.isEmpty()) {
            throw new IllegalStateException("network " + networkId + " has no output");
        }
        return List.copyOf(outputs);
    }

    private Value emit(String operator, Object... arguments) {
        Value result = new Value("v" + steps.size());
        steps.add(new Step(result, operator, List.of(arguments)));
        return result;
    }

    private static int[] ints(int... values) {
        return values;
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
        return constant.value();
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
