package org.faceauth.inference.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.EmbeddingSpec;

/**
 * Makes one unit vector of several networks' unit vectors: each is centred, normalised again and weighted, and all lie
 * one behind the other. The cosine of two such vectors is the mean of the networks' own cosines, weighted by the squares
 * of the weights. Centring takes away what all faces have in common, which is no evidence of who it is.
 */
public final class Fusion {
    private final List<EmbeddingSpec.Part> parts;
    private final List<float[]> centres;
    private final int[] dimensions;

    /**
     * @param spec of the profile
     * @param dimensions of its parts, in order
     * @throws EngineFaultException if a centre has another length than its part
     */
    public Fusion(EmbeddingSpec spec, int... dimensions) {
        this.parts = spec.parts();
        this.centres = parts.stream().map(EmbeddingSpec.Part::centreValues).toList();
        this.dimensions = dimensions.clone();
        for (int i = 0; i < dimensions.length; i++) {
            if (centres.get(i).length != 0 && centres.get(i).length != dimensions[i]) {
                throw new EngineFaultException("network " + parts.get(i).network() + ": its centre has "
                        + centres.get(i).length + " numbers instead of " + dimensions[i]);
            }
        }
    }

    /** How long a fused vector is. */
    public int dimension() {
        return Arrays.stream(dimensions).sum();
    }

    /**
     * Fuses.
     *
     * @param unitVectors one per part, in order; not changed
     */
    public float[] fuse(List<float[]> unitVectors) {
        float[] fused = new float[dimension()];
        int at = 0;
        for (int i = 0; i < dimensions.length; i++) {
            float[] vector = centred(i, unitVectors.get(i));
            for (float value : vector) {
                fused[at++] = (float) (value * parts.get(i).weight());
            }
        }
        return UnitVector.of("fusion", fused);
    }

    /** The unit vectors that a fused one was made of; of a centred part, the centred one. */
    public List<float[]> split(float[] fused) {
        List<float[]> vectors = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < dimensions.length; i++) {
            vectors.add(UnitVector.of(parts.get(i).network(), Arrays.copyOfRange(fused, at, at + dimensions[i])));
            at += dimensions[i];
        }
        return vectors;
    }

    private float[] centred(int part, float[] vector) {
        float[] centre = centres.get(part);
        if (centre.length == 0) {
            return vector;
        }
        float[] centred = new float[vector.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = vector[i] - centre[i];
        }
        return UnitVector.of(parts.get(part).network(), centred);
    }
}
