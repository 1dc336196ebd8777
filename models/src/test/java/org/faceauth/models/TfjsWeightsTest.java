package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.faceauth.models.WeightsRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TfjsWeightsTest {
    @TempDir
    private Path directory;

    @Test
    void widensQuantisedTensorsAcrossShards() throws IOException {
        assertThat(TfjsWeights.read(TfjsFixture.manifest(directory)).values())
                .containsExactly(
                        new Tensor("kernel", new long[] {1, 1, 1, 2}, new float[] {1, -2}),
                        new Tensor("bias", new long[] {2}, new float[] {-1, 126.5f}),
                        new Tensor("wide", new long[] {1}, new float[] {131071}),
                        new Tensor("half", new long[] {1}, new float[] {-2}),
                        new Tensor("axes", new long[] {2}, new float[] {1, -3}));
    }

    @Test
    void readsAGraphWithItsAttributes() throws IOException {
        TfjsModel model = TfjsModel.read(TfjsFixture.graph(directory));
        TfjsNode conv = model.nodes().get(3);
        assertThat(conv.inputs()).containsExactly("x", "kernel", "bias");
        TfjsAttributes attributes = conv.attributes();
        assertThat(attributes.padding()).isEqualTo("EXPLICIT");
        assertThat(attributes.explicitPaddings()).containsExactly(0, 0, 1, 1, 2, 2, 0, 0);
        assertThat(attributes.strides()).containsExactly(1, 2, 2, 1);
        assertThat(attributes.fusedOps()).containsExactly("BiasAdd");
        assertThat(attributes.epsilon()).isEqualTo(0.001);
        assertThat(attributes.keepDims()).isTrue();
        assertThat(attributes.integer("axis", -1)).isEqualTo(3);
        assertThat(attributes.dataFormat()).isEqualTo("NHWC");
        assertThat(attributes.has("dilations")).isFalse();
        assertThat(model.weights()).containsKeys("kernel", "bias");
        assertThat(model.inputs().get(0).shape()).containsExactly(-1, 8);
        assertThat(model.outputs()).extracting(TfjsPort::node).containsExactly("conv");
    }

    @Test
    void namesTheTruncatedShardAndTensor() throws IOException {
        Path manifest = TfjsFixture.manifest(directory);
        TfjsFixture.shards(directory, Arrays.copyOf(TfjsFixture.data(), 13));
        WeightsRefusedException refusal = refusal(manifest);
        assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal).hasMessageContaining("two.bin").hasMessageContaining("tensor half");
    }

    @Test
    void refusesAMissingShardAndBytesBehindTheLastTensor() throws IOException {
        Path manifest = TfjsFixture.manifest(directory);
        TfjsFixture.shards(directory, Arrays.copyOf(TfjsFixture.data(), 23));
        assertThat(refusal(manifest).reason()).isEqualTo(Reason.MALFORMED);
        Files.delete(directory.resolve("two.bin"));
        assertThat(refusal(manifest).reason()).isEqualTo(Reason.MISSING);
        assertThat(refusal(manifest)).hasMessageContaining("two.bin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "one.bin"|"../one.bin"
                    "one.bin"|"/etc/passwd"
                    "one.bin"|".hidden"
                    "scale": 0.5|"scale": "x"
                    "min": -1|"max": -1
                    "dtype": "int32"|"dtype": "string"
                    [1, 1, 1, 2]|[1, 1, 1, -2]
                    [1, 1, 1, 2]|[2147483647, 2147483647]
                    [1, 1, 1, 2]|[1000000000]
                    [1, 1, 1, 2]|2
                    "name": "bias"|"name": "kernel"
                    "name": "bias"|"title": "bias"
                    """)
    void refusesAManifestThatIsWrong(String right, String wrong) throws IOException {
        Path manifest = TfjsFixture.manifest(directory);
        Files.writeString(manifest, TfjsFixture.GROUPS.replace(right, wrong));
        assertThat(refusal(manifest)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "name": "bias", "op": "Const"|"name": "other", "op": "Const"
                    "name": "x", "op"|"name": "z", "op"
                    "name": "kernel", "op"|"name": "x", "op"
                    "RVhQTElDSVQ="|"=RVhQTElDSVQ"
                    "name": "conv:0"|"name": "absent:0"
                    "node"|"nodes"
                    """)
    void refusesAGraphThatIsIncomplete(String right, String wrong) throws IOException {
        Path graph = TfjsFixture.graph(directory);
        Files.writeString(graph, Files.readString(graph).replace(right, wrong));
        assertThat(catchThrowableOfType(WeightsRefusedException.class, () -> TfjsModel.read(graph)))
                .isNotNull();
    }

    private static WeightsRefusedException refusal(Path manifest) {
        return catchThrowableOfType(WeightsRefusedException.class, () -> TfjsWeights.read(manifest));
    }
}
