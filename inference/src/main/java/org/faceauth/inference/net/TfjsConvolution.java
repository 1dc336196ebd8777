package org.faceauth.inference.net;

import java.util.List;
import java.util.stream.IntStream;
import org.faceauth.inference.net.TfjsGraph.Shaped;
import org.faceauth.models.TfjsNode;

/** A convolution of a TensorFlow graph, with what is fused to it. */
final class TfjsConvolution {
    private final Program program;
    private final TfjsGraph graph;
    private final TfjsNode node;

    TfjsConvolution(Program program, TfjsGraph graph, TfjsNode node) {
        this.program = program;
        this.graph = graph;
        this.node = node;
    }

    Shaped write(boolean depthwise) {
        if (IntStream.of(node.attributes().dilations()).anyMatch(d -> d != 1)
                || !node.attributes().dataFormat().equals("NHWC")) {
            throw graph.refuse("node " + node.name() + " is dilated, or has its channels first");
        }
        Shaped x = graph.value(node.inputs().get(0));
        Kernel kernel = depthwise ? depthwise() : full();
        int[] strides = node.attributes().strides();
        Window height = Window.of(node, x.shape()[1], (int) kernel.shape()[2], strides[1]);
        Window width = Window.of(node, x.shape()[2], (int) kernel.shape()[3], strides[2]);
        Value input = x.value();
        int[] padding = {height.before(), width.before()};
        if (!height.symmetric() || !width.symmetric()) {
            input = program.pad(input, 0, width.before(), width.after(), height.before(), height.after());
            padding = new int[] {0, 0};
        }
        Value y = program.conv(input, kernel, new int[] {strides[1], strides[2]}, padding);
        return new Shaped(fused(y), new long[] {x.shape()[0], height.out(), width.out(), kernel.shape()[0]});
    }

    private Value fused(Value y) {
        for (String operation : node.attributes().fusedOps()) {
            y = switch (operation) {
                case "BiasAdd" -> y; // part of the kernel
                case "Relu" -> program.relu(y);
                case "Relu6" -> program.minimum(program.relu(y), 6);
                case "Prelu" -> program.prelu(y, graph.constant(node.inputs().get(3)));
                default ->
                    throw graph.refuse(
                            "the fused operation " + operation + " of node " + node.name() + " is not known");
            };
        }
        return y;
    }

    private Kernel full() {
        String filters = node.inputs().get(1);
        int[] shape = shape(filters);
        List<String> fused = node.attributes().fusedOps();
        float[] bias = fused.contains("BiasAdd") ? graph.constant(node.inputs().get(2)) : new float[shape[3]];
        return new Kernel(
                new long[] {shape[3], shape[2], shape[0], shape[1]},
                Layouts.outInHeightWidth(graph.constant(filters), shape[0], shape[1], shape[2], shape[3]),
                bias,
                1);
    }

    private Kernel depthwise() {
        String filters = node.inputs().get(1);
        int[] shape = shape(filters);
        if (shape[3] != 1) {
            throw graph.refuse("node " + node.name() + " makes several channels of one");
        }
        // [height, width, channels, 1] is a matrix of places by channels.
        float[] values = Layouts.transposed(graph.constant(filters), shape[0] * shape[1], shape[2]);
        return Kernel.of(new long[] {shape[2], 1, shape[0], shape[1]}, values, shape[2]);
    }

    private int[] shape(String filters) {
        long[] shape = graph.constantShape(filters);
        if (shape.length != 4) {
            throw graph.refuse("the filters of node " + node.name() + " have not four dimensions");
        }
        return new int[] {(int) shape[0], (int) shape[1], (int) shape[2], (int) shape[3]};
    }
}
