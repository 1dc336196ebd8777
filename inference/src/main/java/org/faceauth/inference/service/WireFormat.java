package org.faceauth.inference.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import org.faceauth.inference.Embedding;
import org.faceauth.inference.Face;
import org.faceauth.inference.Measurement;

/**
 * How the engine's records look as JSON ({@code docs/protocol.md}): under their own names, with the outcome as {@code
 * result}, and without what is absent. Kept outside of the records, so that the engine knows nothing of a wire.
 */
@Singleton
public final class WireFormat implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT)
                .addMixIn(Measurement.class, Outcome.class)
                .addMixIn(Face.class, OneFace.class)
                .addMixIn(Embedding.class, Base64Embedding.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Measurement.Measured.class, name = ResultName.MEASURED),
        @JsonSubTypes.Type(value = Measurement.NoFace.class, name = ResultName.NO_FACE),
        @JsonSubTypes.Type(value = Measurement.SeveralFaces.class, name = ResultName.SEVERAL_FACES)
    })
    private interface Outcome {}

    private interface OneFace {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Face.Point3> mesh();
    }

    @JsonSerialize(using = EmbeddingSerializer.class)
    private interface Base64Embedding {}
}
