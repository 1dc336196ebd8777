package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faceauth.inference.Embedding;
import org.faceauth.inference.EngineInfo;
import org.faceauth.inference.Face;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Quality;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    private static final Measurement.ImageSize SIZE = new Measurement.ImageSize(640, 480);
    private static final Map<String, Double> TIMINGS = Map.of("decode", 1.5, "total", 9.25);

    private final ApiDescription description = new ApiDescription();
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());

    WireFormatTest() {
        new WireFormat().customize(mapper);
    }

    @Test
    void writesEverythingThatWasMeasured() throws Exception {
        Face face = face(
                Optional.of(new Face.Eyes(0.9, 0.8)),
                Optional.of(new Face.Scores(
                        Optional.of(0.7),
                        List.of(
                                new Face.MethodScore("texture", Optional.of(0.7), Optional.empty()),
                                new Face.MethodScore("depth", Optional.empty(), Optional.of("no mesh"))))),
                Optional.of(new Embedding("net", new float[] {0.6f, -0.8f})),
                Collections.nCopies(468, new Face.Point3(1, 2, 3)));

        JsonNode json = json(new Measurement.Measured(SIZE, face, TIMINGS));

        description.assertDescribes("Measured", json);
        assertThat(json.at("/face/liveness/methods/1/reason").asText()).isEqualTo("no mesh");
        assertThat(json.at("/face/embedding/networkId").asText()).isEqualTo("net");
        ByteBuffer values = ByteBuffer.wrap(Base64.getDecoder()
                        .decode(json.at("/face/embedding/values").asText()))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(values.getFloat()).isEqualTo(0.6f);
        assertThat(values.getFloat()).isEqualTo(-0.8f);
        assertThat(values.hasRemaining()).isFalse();
    }

    @Test
    void leavesOutWhatIsAbsent() throws Exception {
        JsonNode json = json(new Measurement.Measured(
                SIZE, face(Optional.empty(), Optional.empty(), Optional.empty(), List.of()), TIMINGS));

        description.assertDescribes("Measured", json);
        assertThat(json.get("face").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("box", "detectionScore", "landmarks", "pose", "quality");
        assertThat(json.at("/face/quality").has("problem")).isFalse();
    }

    @Test
    void namesTheOutcome() throws Exception {
        JsonNode none = json(new Measurement.NoFace(SIZE, TIMINGS));
        JsonNode several = json(new Measurement.SeveralFaces(SIZE, 2, TIMINGS));

        description.assertDescribes("NoFace", none);
        description.assertDescribes("SeveralFaces", several);
        assertThat(several.get("count").asInt()).isEqualTo(2);
    }

    @Test
    void tellsWhetherItIsADemonstration() throws Exception {
        EngineInfo engine = new EngineInfo(
                "starter",
                "cpu",
                List.of(new EngineInfo.Network("net", "embedding", "00", "MIT", true)),
                "net",
                2,
                new EngineInfo.Calibration(List.of(new EngineInfo.CalibrationPoint(0.3, -2, false)), 10),
                false,
                true,
                new EngineInfo.Limits(1, 2, 3));

        JsonNode json = mapper.readTree(mapper.writeValueAsBytes(new InfoResource.Info(engine, true)));

        description.assertDescribes("Info", json);
        assertThat(json.get("demonstration").asBoolean()).isTrue();
        assertThat(json.has("engine")).isFalse();
    }

    @Test
    void writesProblemDetails() throws Exception {
        for (ProblemCode code : ProblemCode.values()) {
            description.assertDescribes("Problem", mapper.valueToTree(Problem.of(code, "why")));
        }
    }

    private JsonNode json(Measurement measurement) throws Exception {
        return mapper.readTree(mapper.writerFor(Measurement.class).writeValueAsBytes(measurement));
    }

    private static Face face(
            Optional<Face.Eyes> eyes,
            Optional<Face.Scores> scores,
            Optional<Embedding> embedding,
            List<Face.Point3> mesh) {
        return new Face(
                new Face.Box(1, 2, 3, 4),
                0.99,
                Collections.nCopies(5, new Face.Point(1, 2)),
                new Face.Pose(1, 2, 3),
                eyes,
                new Quality(0.9, 0.4, 0.9, 0.9, 0.9, 0.5, 0.5, Optional.empty()),
                scores,
                scores,
                embedding,
                mesh);
    }
}
