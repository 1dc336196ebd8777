package org.faceauth.authenticator.inference;

import java.util.Arrays;

/**
 * An embedding of unit length. Never printed, and overwritten after use.
 *
 * @param networkId what made it; embeddings of different ids are not comparable
 * @param values shared, not copied, so that {@link #clear()} leaves no second one behind
 */
public record Embedding(String networkId, float[] values) {

    /** Overwrites the values. */
    public void clear() {
        Arrays.fill(values, 0f);
    }

    @Override
    public String toString() {
        return "Embedding[" + networkId + ", " + values.length + "]";
    }
}
