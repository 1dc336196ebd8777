package org.faceauth.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;

/**
 * How an embedding is made: the parts, each L2-normalised, centred and weighted, one behind the other, the whole
 * L2-normalised.
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
     * @param centre the mean of many people's normalised vectors, which is subtracted before they are normalised again:
     *     little-endian float32 in Base64; empty where nothing is subtracted
     */
    public record Part(
            String network,
            double weight,
            boolean flip,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String centre) {

        public Part {
            centre = centre == null ? "" : centre;
            Checks.require(values(centre) != null, "the centre of " + network + " is not in Base64");
            Checks.id("the network of an embedding part", network);
            Checks.require(weight > 0 && Double.isFinite(weight), "the weight of " + network + " is not positive");
        }

        /** The centre's values, none where nothing is subtracted. */
        public float[] centreValues() {
            return values(centre);
        }

        /** The same part with another centre, none where it is empty. */
        public Part centred(float... values) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            return new Part(network, weight, flip, Base64.getEncoder().encodeToString(bytes.array()));
        }

        private static float[] values(String base64) {
            try {
                byte[] bytes = Base64.getDecoder().decode(base64);
                float[] values = new float[bytes.length / Float.BYTES];
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(values);
                return bytes.length % Float.BYTES == 0 ? values : null;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return "Part[" + network + ", " + weight + (flip ? ", flip" : "") + (centre.isEmpty() ? "" : ", centred")
                    + "]";
        }
    }
}
