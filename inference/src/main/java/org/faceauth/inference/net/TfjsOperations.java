package org.faceauth.inference.net;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.faceauth.inference.net.TfjsGraph.Shaped;
import org.faceauth.models.TfjsNode;

/** The operations of a TensorFlow graph that the catalogue's networks are made of. */
final class TfjsOperations {
    private final Program program;
    private final TfjsGraph graph;

    TfjsOperations(Program program, TfjsGraph graph) {
        this.program = program;
        this.graph = graph;
    }

    Shaped write(TfjsNode node) {
        return switch (node.op()) {
            case "_FusedConv2D", "Conv2D" -> new TfjsConvolution(program, graph, node).write(false);
            case "DepthwiseConv2dNative" -> new TfjsConvolution(program, graph, node).write(true);
            case "Add", "AddV2", "BiasAdd" -> add(node);
            case "Mul" -> multiply(node);
            case "Relu" -> relu(node);
            case "Prelu" ->
                map(node, x -> program.prelu(x, graph.constant(node.inputs().get(1))));
            case "Sigmoid" -> map(node, program::sigmoid);
            case "Minimum" -> map(node, x -> program.minimum(x, scalar(node)));
            case "Maximum" -> map(node, x -> program.maximum(x, scalar(node)));
            case "Identity" -> map(node, x -> x);
            case "MaxPool" -> maxPool(node);
            case "Pad" -> pad(node);
            case "Reshape" -> reshape(node);
            case "Mean" -> mean(node);
            case "_FusedMatMul", "MatMul" -> matrix(node);
            case "Softmax" -> softmax(node);
            case "ConcatV2" -> concat(node);
            default -> throw graph.refuse("the operation " + node.op() + " of node " + node.name() + " is not known");
        };
    }

    private interface Step {
        Value apply(Value x);
    }

    private Shaped map(TfjsNode node, Step step) {
        Shaped x = input(node, 0);
        return new Shaped(step.apply(x.value()), x.shape());
    }

    private Shaped input(TfjsNode node, int index) {
        return graph.value(node.inputs().get(index));
    }

    private double scalar(TfjsNode node) {
        float[] values = graph.constant(node.inputs().get(1));
        if (values.length != 1) {
            throw graph.refuse("node " + node.name() + " does not compare with one number");
        }
        return values[0];
    }

    private Shaped relu(TfjsNode node) {
        TfjsNode input = graph.node(node.inputs().get(0));
        boolean own =
                graph.onlyConsumer(input).isPresent() && List.of("Add", "AddV2").contains(input.op());
        Optional<TfjsNode> most = graph.onlyConsumer(node).filter(next -> comparesWithNumber(next, "Minimum"));
        Optional<TfjsNode> least = most.flatMap(graph::onlyConsumer)
                .filter(next -> comparesWithNumber(next, "Maximum") && scalar(next) <= 0);
        if (!own || least.isEmpty()) {
            return map(node, own ? program::relu : program::reluOf);
        }
        // A ReLU that is cut off above, as MobileNets have it: one step instead of three.
        Shaped clamped = map(node, x -> program.clamp(x, 0, scalar(most.get())));
        graph.written(most.get(), clamped);
        graph.written(least.get(), clamped);
        return clamped;
    }

    private boolean comparesWithNumber(TfjsNode node, String operation) {
        return node.op().equals(operation)
                && graph.isConstant(node.inputs().get(1))
                && graph.constant(node.inputs().get(1)).length == 1;
    }

    private Shaped add(TfjsNode node) {
        if (graph.isConstant(node.inputs().get(1))) {
            float[] shift = perChannel(node);
            return map(node, x -> program.affine(x, ones(shift.length), shift));
        }
        Shaped x = input(node, 0);
        return new Shaped(program.add(x.value(), input(node, 1).value()), x.shape());
    }

    private Shaped multiply(TfjsNode node) {
        if (graph.isConstant(node.inputs().get(1))) {
            float[] scale = perChannel(node);
            return map(node, x -> program.affine(x, scale, new float[scale.length]));
        }
        Shaped x = input(node, 0);
        return new Shaped(program.multiply(x.value(), input(node, 1).value()), x.shape());
    }

    private float[] perChannel(TfjsNode node) {
        long[] shape = input(node, 0).shape();
        float[] values = graph.constant(node.inputs().get(1));
        if (shape.length != 4 || values.length != shape[3]) {
            throw graph.refuse("node " + node.name() + " is not an operation per channel");
        }
        return values;
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private Shaped maxPool(TfjsNode node) {
        Shaped x = input(node, 0);
        int[] kernel = node.attributes().kernelSize();
        int[] strides = node.attributes().strides();
        Window height = Window.of(node, x.shape()[1], kernel[1], strides[1]);
        Window width = Window.of(node, x.shape()[2], kernel[2], strides[2]);
        Value padded = x.value();
        if (height.pads() || width.pads()) {
            padded = program.pad(
                    padded, Double.NEGATIVE_INFINITY, width.before(), width.after(), height.before(), height.after());
        }
        Value y = program.maxPool(padded, new int[] {kernel[1], kernel[2]}, new int[] {strides[1], strides[2]});
        return new Shaped(y, new long[] {x.shape()[0], height.out(), width.out(), x.shape()[3]});
    }

    private Shaped pad(TfjsNode node) {
        Shaped x = input(node, 0);
        float[] amounts = graph.constant(node.inputs().get(1));
        if (x.shape().length != 4 || amounts.length != 8) {
            throw graph.refuse("node " + node.name() + " pads something else than pictures");
        }
        // Ours begins with the last of batch, channels, height, width; TensorFlow's has batch, height, width, channels.
        int[] order = {2, 1, 3, 0};
        int[] ours = new int[8];
        long[] shape = x.shape().clone();
        for (int i = 0; i < order.length; i++) {
            ours[2 * i] = (int) amounts[2 * order[i]];
            ours[2 * i + 1] = (int) amounts[2 * order[i] + 1];
            shape[order[i]] += ours[2 * i] + ours[2 * i + 1];
        }
        return new Shaped(program.pad(x.value(), 0, ours), shape);
    }

    private Shaped reshape(TfjsNode node) {
        Shaped x = input(node, 0);
        float[] wanted = graph.constant(node.inputs().get(1));
        long[] shape = new long[wanted.length];
        long known = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = (long) wanted[i];
            known *= shape[i] < 0 ? 1 : shape[i];
        }
        long all = LongStream.of(x.shape()).reduce(1, (a, b) -> a * b);
        for (int i = 0; i < shape.length; i++) {
            shape[i] = shape[i] < 0 ? all / known : shape[i];
        }
        Value y = x.shape().length == 4 ? program.channelsLastAs(x.value(), shape) : program.reshape(x.value(), shape);
        return new Shaped(y, shape);
    }

    private Shaped mean(TfjsNode node) {
        Shaped x = input(node, 0);
        float[] axes = graph.constant(node.inputs().get(1));
        boolean keep = node.attributes().keepDims();
        if (x.shape().length != 4 || axes.length != 2 || axes[0] != 1 || axes[1] != 2) {
            throw graph.refuse("node " + node.name() + " averages something else than height and width");
        }
        long[] shape = keep ? new long[] {x.shape()[0], 1, 1, x.shape()[3]} : new long[] {x.shape()[0], x.shape()[3]};
        return new Shaped(program.spatialMean(x.value(), keep), shape);
    }

    private Shaped matrix(TfjsNode node) {
        Shaped x = input(node, 0);
        String matrix = node.inputs().get(1);
        int in = (int) graph.constantShape(matrix)[0];
        int out = (int) graph.constantShape(matrix)[1];
        List<String> fused = node.attributes().fusedOps();
        if (node.attributes().flag("transpose_a", false) || node.attributes().flag("transpose_b", false)) {
            throw graph.refuse("node " + node.name() + " transposes a matrix");
        }
        float[] bias = fused.contains("BiasAdd") ? graph.constant(node.inputs().get(2)) : new float[out];
        float[] values = Layouts.transposed(graph.constant(matrix), in, out);
        Value y = program.linear(x.value(), new Kernel(new long[] {out, in}, values, bias, 1));
        return new Shaped(fused.contains("Relu") ? program.relu(y) : y, new long[] {x.shape()[0], out});
    }

    private Shaped softmax(TfjsNode node) {
        Shaped x = input(node, 0);
        if (x.shape().length != 2) {
            throw graph.refuse("node " + node.name() + " takes the softmax of something else than a matrix");
        }
        return new Shaped(program.softmax(x.value(), 1), x.shape());
    }

    private Shaped concat(TfjsNode node) {
        int parts = node.inputs().size() - 1;
        int axis = (int) graph.constant(node.inputs().get(parts))[0];
        Value[] values = new Value[parts];
        long[] shape = input(node, 0).shape().clone();
        int along = axis < 0 ? axis + shape.length : axis;
        shape[along] = 0;
        for (int i = 0; i < parts; i++) {
            Shaped part = input(node, i);
            values[i] = part.value();
            shape[along] += part.shape()[along];
        }
        int[] ours = {0, 2, 3, 1};
        return new Shaped(program.concat(shape.length == 4 ? ours[along] : along, values), shape);
    }
}
