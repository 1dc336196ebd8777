package org.faceauth.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network gives.
 *
 * @param size length of the main output: the dimension of an embedding, the number of mesh points or of classes; for a
 *     detector the number of its landmarks
 * @param liveClass for anti-spoof networks the index of the class "live", -1 otherwise
 * @param nodes for graphs the node behind each output, by the name that the engine knows it by; empty otherwise
 */
public record OutputSpec(int size, int liveClass, Map<String, String> nodes) {
    private static final int MAX_SIZE = 8192;

    public OutputSpec {
        // In the catalogue's order: what is written must be the same each time.
        nodes = nodes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        Checks.require(size > 0 && size <= MAX_SIZE, "the output's size is out of range: " + size);
        Checks.require(liveClass >= -1 && liveClass < size, "the live class is out of range: " + liveClass);
    }
}
