package org.faceauth.inference.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.faceauth.inference.net.Fusion;
import org.faceauth.models.EmbeddingSpec;
import org.faceauth.models.EmbeddingSpec.Part;

/**
 * Fits the centres of some networks' embeddings: the mean of what they give for many people.
 *
 * @param centres by network
 */
record Centring(Map<String, float[]> centres) {

    /** The embedding as it must be to fit: without the centres that are to be fitted. */
    static EmbeddingSpec without(EmbeddingSpec spec, Set<String> networks) {
        return each(spec, part -> networks.contains(part.network()) ? part.centred() : part);
    }

    /** @param embeddings made {@link #without} the networks' centres */
    static Centring fit(EmbeddingSpec spec, Set<String> networks, Embeddings embeddings, int... dimensions) {
        Fusion fusion = new Fusion(each(spec, part -> part.centred()), dimensions);
        Map<String, float[]> centres = new HashMap<>();
        for (float[] fused : embeddings.vectors()) {
            List<float[]> vectors = fusion.split(fused);
            for (int i = 0; i < vectors.size(); i++) {
                float[] vector = vectors.get(i);
                String network = spec.parts().get(i).network();
                if (networks.contains(network)) {
                    float[] mean = centres.computeIfAbsent(network, name -> new float[vector.length]);
                    add(mean, vector, 1f / embeddings.vectors().size());
                }
            }
        }
        return new Centring(centres);
    }

    /** The embedding with the fitted centres. */
    EmbeddingSpec with(EmbeddingSpec spec) {
        return each(
                spec, part -> centres.containsKey(part.network()) ? part.centred(centres.get(part.network())) : part);
    }

    /** The embeddings as they are with the fitted centres. */
    Embeddings apply(EmbeddingSpec spec, Embeddings embeddings, int... dimensions) {
        // What has kept its centre is centred already.
        Fusion fusion = new Fusion(with(each(spec, part -> part.centred())), dimensions);
        List<float[]> vectors = new ArrayList<>();
        embeddings.vectors().forEach(fused -> vectors.add(fusion.fuse(fusion.split(fused))));
        return new Embeddings(embeddings.people(), vectors, embeddings.failures());
    }

    private static EmbeddingSpec each(EmbeddingSpec spec, Function<Part, Part> change) {
        return new EmbeddingSpec(spec.parts().stream().map(change).toList());
    }

    private static void add(float[] sum, float[] vector, float factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i] * factor;
        }
    }
}
