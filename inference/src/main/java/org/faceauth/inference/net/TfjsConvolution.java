package org.faceauth.inference.net;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        TfjsNode last = lastFolded();
        Kernel kernel = folded(depthwise ? depthwise() : full(), last);
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
        Shaped result = new Shaped(fused(y), new long[] {x.shape()[0], height.out(), width.out(), kernel.shape()[0]});
        for (TfjsNode each = node; each != last; ) {
            each = graph.onlyConsumer(each).orElseThrow();
            graph.written(each, result);
        }
        return result;
    }

    /** The last of the multiplications and additions per channel behind it, which become part of the kernel. */
    private TfjsNode lastFolded() {
        TfjsNode last = node;
        boolean linear = node.attributes().fusedOps().stream().allMatch("BiasAdd"::equals);
        Optional<TfjsNode> next = graph.onlyConsumer(last);
        while (linear && next.isPresent() && isPerChannel(last, next.get())) {
            last = next.get();
            next = graph.onlyConsumer(last);
        }
        return last;
    }

    private boolean isPerChannel(TfjsNode input, TfjsNode next) {
        return List.of("Mul", "Add", "AddV2", "BiasAdd").contains(next.op())
                && next.inputs().get(0).equals(input.name())
                && graph.isConstant(next.inputs().get(1))
                && graph.constantShape(next.inputs().get(1)).length == 1;
    }

    private Kernel folded(Kernel kernel, TfjsNode last) {
        Kernel folded = kernel;
        float[] ones = new float[(int) kernel.shape()[0]];
        Arrays.fill(ones, 1);
        for (TfjsNode each = node; each != last; ) {
            each = graph.onlyConsumer(each).orElseThrow();
            float[] values = graph.constant(each.inputs().get(1));
            if (values.length != ones.length) {
                throw graph.refuse("node " + each.name() + " is not an operation per channel");
            }
            folded = each.op().equals("Mul") ? folded.then(values, new float[ones.length]) : folded.then(ones, values);
        }
        return folded;
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
