package org.faceauth.inference.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.InputSpec;
import org.faceauth.models.NetworkEntry;
import org.faceauth.models.Tensor;
import org.faceauth.models.TfjsModel;
import org.faceauth.models.TfjsNode;

/**
 * Writes a TensorFlow.js graph model as a {@link Program}, once, at load. Only what the wanted outputs need is written;
 * an operation that is not known is refused by its name. Shapes are those of TensorFlow (channels last), values lie as
 * {@link Program} has them.
 */
final class TfjsGraph {
    private final Program program;
    private final Weights weights;
    private final TfjsModel model;
    private final Map<String, TfjsNode> nodes;
    private final Map<String, List<TfjsNode>> consumers = new HashMap<>();
    private final Map<String, Shaped> done = new HashMap<>();
    private final TfjsOperations operations;

    private TfjsGraph(Program program, TfjsModel model) {
        this.program = program;
        this.model = model;
        this.weights = Weights.of(program.networkId(), model.weights());
        this.nodes = model.nodes().stream().collect(Collectors.toMap(TfjsNode::name, Function.identity()));
        for (TfjsNode node : model.nodes()) {
            node.inputs().forEach(input -> consumers
                    .computeIfAbsent(input, name -> new ArrayList<>())
                    .add(node));
        }
        this.operations = new TfjsOperations(program, this);
    }

    /**
     * A value and its shape.
     *
     * @param shape as TensorFlow has it, {@code [batch, height, width, channels]} where there are four dimensions
     */
    record Shaped(Value value, long[] shape) {}

    /**
     * Adds a graph to a program.
     *
     * @param entry says what the graph's only placeholder gets, and which nodes its outputs are
     * @param batch 1, or 2 for the picture and its mirror image
     * @param outputs names of the wanted outputs in the catalogue
     * @return a value per output
     */
    static List<Value> write(Program program, TfjsModel model, NetworkEntry entry, long batch, String... outputs) {
        TfjsGraph graph = new TfjsGraph(program, model);
        InputSpec input = entry.input();
        Value picture = program.picture(input);
        Shaped given = new Shaped(
                batch == 2 ? program.withMirrorImages(picture) : picture,
                new long[] {batch, input.height(), input.width(), 3});
        model.nodes().stream()
                .filter(node -> node.op().equals("Placeholder"))
                .forEach(node -> graph.done.put(node.name(), given));
        return Arrays.stream(outputs)
                .map(name -> graph.value(graph.nodeOf(entry, name)).value())
                .toList();
    }

    private String nodeOf(NetworkEntry entry, String output) {
        String name = entry.output().nodes().get(output);
        if (name == null) {
            throw refuse("the catalogue names no node for " + output);
        }
        return name;
    }

    /** The value of a node, written before it is first used. */
    Shaped value(String name) {
        if (!done.containsKey(name)) {
            TfjsNode node = node(name);
            // First what it takes: that may write this node along with its own.
            node.inputs().stream().filter(input -> !isConstant(input)).forEach(this::value);
            if (!done.containsKey(name)) {
                done.put(name, operations.write(node));
            }
        }
        return done.get(name);
    }

    /** Says that a node's value was written along with another node's. */
    void written(TfjsNode node, Shaped value) {
        done.put(node.name(), value);
    }

    /** The only node that takes a node's output, empty where there are several or none. */
    Optional<TfjsNode> onlyConsumer(TfjsNode node) {
        List<TfjsNode> all = consumers.getOrDefault(node.name(), List.of());
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    TfjsNode node(String name) {
        TfjsNode node = nodes.get(name);
        if (node == null) {
            throw refuse("there is no node " + name);
        }
        return node;
    }

    boolean isConstant(String name) {
        return node(name).op().equals("Const");
    }

    /** The checked values of a constant. */
    float[] constant(String name) {
        Tensor tensor = model.weights().get(name);
        if (tensor == null) {
            throw refuse("node " + name + " is not a constant");
        }
        return weights.get(name, tensor.shape());
    }

    long[] constantShape(String name) {
        constant(name);
        return model.weights().get(name).shape();
    }

    EngineFaultException refuse(String why) {
        return new EngineFaultException("network " + program.networkId() + ": " + why);
    }
}
