package org.faceauth.models;

/**
 * An input or output in a graph's signature.
 *
 * @param key under which the signature has it, for example {@code output_mesh}
 * @param node name of the node that takes or gives it
 * @param shape lengths of the dimensions, -1 where free; copied
 */
public record TfjsPort(String key, String node, long[] shape) {
    public TfjsPort {
        shape = shape.clone();
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }
}
