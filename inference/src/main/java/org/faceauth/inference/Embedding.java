package org.faceauth.inference;

import java.util.Arrays;

/**
 * An L2-normalised embedding. Never printed: {@link #toString()} tells only network and dimension.
 *
 * @param networkId identifies what made it (see {@link EngineInfo}); embeddings of different ids are not comparable
 * @param values unit length
 */
public record Embedding(String networkId, float[] values) {
    public Embedding {
        values = values.clone();
    }

    @Override
    public float[] values() {
        return values.clone();
    }

    public int dimension() {
        return values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that
                && networkId.equals(that.networkId)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * networkId.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding[" + networkId + ", " + values.length + "]";
    }
}
