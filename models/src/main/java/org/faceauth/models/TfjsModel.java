package org.faceauth.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * A TensorFlow.js graph model: its topology with its weights.
 *
 * @param nodes in the file's order, which need not be an order of evaluation; names are unique
 * @param weights of every constant, by node name
 * @param inputs of the signature; empty where the file has no signature
 * @param outputs of the signature; empty where the file has no signature
 */
public record TfjsModel(
        List<TfjsNode> nodes, Map<String, Tensor> weights, List<TfjsPort> inputs, List<TfjsPort> outputs) {

    public TfjsModel {
        nodes = List.copyOf(nodes);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * Reads a graph model; its shards lie beside the JSON file.
     *
     * @throws WeightsRefusedException if a file is missing, truncated, malformed or too large, if a node takes an
     *     input that does not exist, or if a constant has no weights
     */
    public static TfjsModel read(Path json) {
        JsonNode root = BoundedJson.read(json);
        List<TfjsNode> nodes = new ArrayList<>();
        root.path("modelTopology").path("node").forEach(node -> nodes.add(node(json, node)));
        if (nodes.isEmpty()) {
            throw new WeightsRefusedException(json, Reason.MALFORMED, "there is no graph in this file");
        }
        Map<String, Tensor> weights = TfjsWeights.read(json, root.path("weightsManifest"));
        checkComplete(json, nodes, weights);
        JsonNode signature = root.has("signature")
                ? root.path("signature")
                : root.path("userDefinedMetadata").path("signature");
        return new TfjsModel(
                nodes,
                weights,
                ports(json, signature.path("inputs"), nodes),
                ports(json, signature.path("outputs"), nodes));
    }

    private static TfjsNode node(Path file, JsonNode json) {
        List<String> inputs = new ArrayList<>();
        for (JsonNode input : json.path("input")) {
            if (!input.asText().startsWith("^")) {
                inputs.add(nodeName(input.asText()));
            }
        }
        TfjsAttributes attributes = new TfjsAttributes(json.path("attr"));
        checkTexts(file, attributes.json());
        return new TfjsNode(json.path("name").asText(), json.path("op").asText(), inputs, attributes);
    }

    /** Done once here, so that the accessors of {@link TfjsAttributes} cannot fail later. */
    private static void checkTexts(Path file, JsonNode attributes) {
        for (JsonNode text : attributes.findValues("s")) {
            for (JsonNode one : text.isArray() ? text : List.of(text)) {
                if (!one.asText().matches("[A-Za-z0-9+/]*={0,2}")
                        || one.asText().length() % 4 != 0) {
                    throw new WeightsRefusedException(file, Reason.MALFORMED, "an attribute is not in Base64");
                }
            }
        }
    }

    private static void checkComplete(Path file, List<TfjsNode> nodes, Map<String, Tensor> weights) {
        Set<String> names = new HashSet<>();
        for (TfjsNode node : nodes) {
            if (!names.add(node.name())) {
                throw new WeightsRefusedException(file, Reason.MALFORMED, "node " + node.name() + " comes twice");
            }
            if (node.op().equals("Const") && !weights.containsKey(node.name())) {
                throw new WeightsRefusedException(file, Reason.MALFORMED, "there is no tensor " + node.name());
            }
        }
        for (TfjsNode node : nodes) {
            for (String input : node.inputs()) {
                if (!names.contains(input)) {
                    throw new WeightsRefusedException(
                            file, Reason.MALFORMED, "node " + node.name() + " takes the missing " + input);
                }
            }
        }
    }

    private static List<TfjsPort> ports(Path file, JsonNode signature, List<TfjsNode> nodes) {
        List<TfjsPort> ports = new ArrayList<>();
        signature.properties().forEach(property -> {
            JsonNode dimensions = property.getValue().path("tensorShape").path("dim");
            long[] shape = new long[dimensions.size()];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = dimensions.path(i).path("size").asLong(-1);
            }
            String node = nodeName(property.getValue().path("name").asText());
            if (nodes.stream().noneMatch(one -> one.name().equals(node))) {
                throw new WeightsRefusedException(file, Reason.MALFORMED, "the signature names the missing " + node);
            }
            ports.add(new TfjsPort(property.getKey(), node, shape));
        });
        return ports;
    }

    /** A name without the number of its output: {@code Identity_2:0} is the node {@code Identity_2}. */
    private static String nodeName(String name) {
        int colon = name.lastIndexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
