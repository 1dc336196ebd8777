package org.faceauth.inference.net;

import org.faceauth.inference.EngineFaultException;

/** Vectors of length 1, whose inner product is their cosine. */
final class UnitVector {
    private UnitVector() {}

    /**
     * Scales in place.
     *
     * @throws EngineFaultException if there are only zeros: a network that gives them saw nothing
     */
    static float[] of(String networkId, float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            throw new EngineFaultException("network " + networkId + " gave an embedding without direction");
        }
        double scale = 1 / Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= (float) scale;
        }
        return vector;
    }
}
