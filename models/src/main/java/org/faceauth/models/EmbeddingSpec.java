package org.faceauth.models;

import java.util.List;

/**
 * How an embedding is made: the parts, each L2-normalised and weighted, one behind the other, the whole L2-normalised.
 *
 * @param parts at least one
 */
public record EmbeddingSpec(List<Part> parts) {
    public EmbeddingSpec {
        parts = Checks.list(parts);
        Checks.require(!parts.isEmpty(), "an embedding has no parts");
    }

    /**
     * One network's share.
     *
     * @param network id of an embedding network
     * @param weight of its normalised vector in the whole; the share of its cosine is the square of it
     * @param flip whether the vector of the mirrored face is added to it
     */
    public record Part(String network, double weight, boolean flip) {
        public Part {
            Checks.id("the network of an embedding part", network);
            Checks.require(weight > 0 && Double.isFinite(weight), "the weight of " + network + " is not positive");
        }
    }
}
