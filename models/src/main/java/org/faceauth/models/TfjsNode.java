package org.faceauth.models;

import java.util.List;

/**
 * One operation of a TensorFlow.js graph.
 *
 * @param name unique in the graph; also the key of a constant's weights
 * @param op the TensorFlow operation, for example {@code _FusedConv2D}
 * @param inputs names of the nodes whose first output it takes, in order; control inputs are left out
 * @param attributes typed access to its attributes
 */
public record TfjsNode(String name, String op, List<String> inputs, TfjsAttributes attributes) {
    public TfjsNode {
        inputs = List.copyOf(inputs);
    }
}
