package org.faceauth.inference.net;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.inference.net.OnnxModel.Attribute;

/**
 * Writes a {@link Program} as an ONNX file: the same weights, folded the same way, and the same bytes in. With it another
 * runtime can be held against ours; nothing of it runs in the service.
 */
final class OnnxGraph {
    private static final int PLANES = 4;

    private final OnnxModel model;
    private final Map<String, ScriptArchive.Constant> constants = new HashMap<>();
    /** What a value is called there by now: what overwrites a value in PyTorch makes a new one in ONNX. */
    private final Map<Value, String> names = new HashMap<>();

    private OnnxGraph(Program program) {
        this.model = new OnnxModel(program.networkId());
        program.constants().forEach(constant -> constants.put(constant.value().name(), constant));
    }

    /**
     * @param height of the picture
     * @param width of the picture
     */
    static byte[] of(Program program, int height, int width) {
        OnnxGraph graph = new OnnxGraph(program);
        graph.model.picture(Program.PICTURE.name(), height, width);
        graph.names.put(Program.PICTURE, Program.PICTURE.name());
        program.steps().forEach(graph::write);
        program.outputs().forEach(output -> graph.model.output(graph.name(output)));
        return graph.model.toBytes();
    }

    private void write(Step step) {
        String result = node(step);
        names.put(step.result(), result);
        if (step.overwrites()) {
            names.put(step.value(0), result);
        }
    }

    private String node(Step step) {
        return switch (step.operator()) {
            case "to" -> node("Cast", step, attribute("to", 1));
            case "permute" -> node("Transpose", step, attribute("perm", step.numbers(1)));
            case "relu", "relu_" -> node("Relu", step);
            case "sigmoid" -> node("Sigmoid", step);
            case "softmax" -> node("Softmax", step, attribute("axis", step.number(1)));
            case "flatten" -> node("Flatten", step, attribute("axis", step.number(1)));
            case "add", "add_" -> model.node("Add", both(step));
            case "sub_" -> model.node("Sub", both(step));
            case "mul" -> model.node("Mul", both(step));
            case "div_" -> model.node("Div", both(step));
            case "clamp_max" -> model.node("Clip", List.of(first(step), "", model.scalar(step.real(1))));
            case "clamp_min" -> model.node("Clip", List.of(first(step), model.scalar(step.real(1))));
            case "clamp_" ->
                model.node("Clip", List.of(first(step), model.scalar(step.real(1)), model.scalar(step.real(2))));
            case "reshape" ->
                model.node("Reshape", List.of(first(step), model.integers((long[])
                        step.arguments().get(1))));
            case "select" ->
                model.node(
                        "Gather",
                        List.of(first(step), model.integer(step.number(2))),
                        attribute("axis", step.number(1)));
            case "sum" ->
                model.node(
                        "ReduceSum",
                        List.of(first(step), model.integers(step.numbers(1)[0])),
                        attribute("keepdims", 1));
            case "flip" -> flip(step);
            case "cat" -> concat(step);
            case "conv2d" -> convolution(step);
            case "linear" ->
                model.node(
                        "Gemm", List.of(first(step), name(step.value(1)), name(step.value(2))), attribute("transB", 1));
            case "prelu" -> {
                float[] slopes = constants.get(step.value(1).name()).values();
                yield model.node("PRelu", List.of(first(step), model.floats(slopes, slopes.length, 1, 1)));
            }
            case "addcmul" -> affine(step);
            case "max_pool2d" -> pool("MaxPool", step);
            case "avg_pool2d" -> pool("AveragePool", step);
            case "mean" -> mean(step);
            case "upsample_nearest2d" -> upsample(step);
            case "constant_pad_nd" ->
                model.node(
                        "Pad",
                        List.of(
                                first(step),
                                model.integers(OnnxModel.beginsAndEnds(step.numbers(1), PLANES)),
                                model.scalar(step.real(2))));
            default -> throw new IllegalArgumentException("ONNX has no " + step.operator() + " here");
        };
    }

    private String node(String operator, Step step, Attribute... attributes) {
        return model.node(operator, List.of(first(step)), attributes);
    }

    private static Attribute attribute(String name, Object value) {
        return new Attribute(name, value);
    }

    private String first(Step step) {
        return name(step.value(0));
    }

    private List<String> both(Step step) {
        Object second = step.arguments().get(1);
        return List.of(first(step), second instanceof Value value ? name(value) : model.scalar((Double) second));
    }

    /** A constant is written when it is first used. */
    private String name(Value value) {
        return names.computeIfAbsent(value, unknown -> {
            ScriptArchive.Constant constant = constants.get(value.name());
            return model.floats(
                    OnnxModel.rowMajor(constant.values(), constant.shape(), constant.strides()), constant.shape());
        });
    }

    private String flip(Step step) {
        List<String> backwards = List.of(
                first(step),
                model.integers(-1),
                model.integers(Long.MIN_VALUE),
                model.integers(step.numbers(1)[0]),
                model.integers(-1));
        return model.node("Slice", backwards);
    }

    private String concat(Step step) {
        List<String> parts = ((List<?>) step.arguments().get(0))
                .stream().map(part -> name((Value) part)).toList();
        return model.node("Concat", parts, attribute("axis", step.number(1)));
    }

    private String convolution(Step step) {
        int[] padding = step.numbers(4);
        return model.node(
                "Conv",
                List.of(first(step), name(step.value(1)), name(step.value(2))),
                attribute("strides", step.numbers(3)),
                attribute("pads", new int[] {padding[0], padding[1], padding[0], padding[1]}),
                attribute("dilations", step.numbers(5)),
                attribute("group", step.number(6)));
    }

    /** As a batch normalisation, which is one node there and is folded where it can be. */
    private String affine(Step step) {
        float[] shift = constants.get(step.value(0).name()).values();
        float[] scale = constants.get(step.value(2).name()).values();
        float[] ones = new float[shift.length];
        Arrays.fill(ones, 1);
        List<String> inputs = List.of(
                name(step.value(1)),
                model.floats(scale, scale.length),
                model.floats(shift, shift.length),
                model.floats(new float[shift.length], shift.length),
                model.floats(ones, ones.length));
        return model.node("BatchNormalization", inputs, attribute("epsilon", 0.0));
    }

    private String pool(String operator, Step step) {
        return node(operator, step, attribute("kernel_shape", step.numbers(1)), attribute("strides", step.numbers(2)));
    }

    private String mean(Step step) {
        String mean = node("GlobalAveragePool", step);
        boolean keep = (Boolean) step.arguments().get(2);
        return keep ? mean : model.node("Flatten", List.of(mean), attribute("axis", 1));
    }

    private String upsample(Step step) {
        Value like = ((Step.SizeOf) step.arguments().get(1)).like();
        String own = model.node("Shape", List.of(first(step)), attribute("start", 0), attribute("end", 2));
        String wanted = model.node("Shape", List.of(name(like)), attribute("start", 2), attribute("end", PLANES));
        String sizes = model.node("Concat", List.of(own, wanted), attribute("axis", 0));
        return model.node(
                "Resize",
                List.of(first(step), "", "", sizes),
                attribute("mode", "nearest"),
                attribute("coordinate_transformation_mode", "asymmetric"),
                attribute("nearest_mode", "floor"));
    }
}
