package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.faceauth.models.WeightsRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsWeightsTest {
    @TempDir
    private Path directory;

    @Test
    void readsTensorsInTheOrderOfTheFile() throws IOException {
        Map<String, Tensor> tensors = SafetensorsWeights.read(file(SafetensorsFixture.simple()));
        assertThat(tensors.values())
                .containsExactly(
                        new Tensor("w", new long[] {1, 2}, new float[] {1.5f, -2}),
                        new Tensor("h", new long[] {1}, new float[] {1}),
                        new Tensor("i", new long[0], new float[] {-7}));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"w": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}|4|MALFORMED
                    {"w": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}|3|TRUNCATED
                    {"w": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}|5|MALFORMED
                    {"w": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}|8|MALFORMED
                    {"a": {"dtype": "U8", "shape": [2], "data_offsets": [0, 2]}, "w": {"dtype": "U8", "shape": [2], "data_offsets": [1, 3]}}|3|MALFORMED
                    {"w": {"dtype": "F32", "shape": [4611686018427387904, 4], "data_offsets": [0, 0]}}|0|MALFORMED
                    {"w": {"dtype": "F32", "shape": [-1], "data_offsets": [0, -4]}}|0|MALFORMED
                    {"w": {"dtype": "F8_E4M3", "shape": [1], "data_offsets": [0, 1]}}|1|UNSUPPORTED
                    {"w": {"dtype": "F32", "shape": [1.5], "data_offsets": [0, 4]}}|4|MALFORMED
                    {"w": 1, "w": 2}|0|MALFORMED
                    []|0|MALFORMED
                    {"w"|0|MALFORMED
                    """)
    void refusesWhatContradictsItself(String header, int data, Reason reason) throws IOException {
        Path file = file(SafetensorsFixture.file(header, new byte[data]));
        assertThat(refusal(file).reason()).isEqualTo(reason);
    }

    @Test
    void refusesAHeaderLengthBeyondTheFile() throws IOException {
        byte[] header = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Long.MAX_VALUE)
                .array();
        assertThat(refusal(file(header)).reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal(file(new byte[] {1, 2})).reason()).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void namesTheTruncatedTensor() throws IOException {
        byte[] whole = SafetensorsFixture.simple();
        assertThat(refusal(file(Arrays.copyOf(whole, whole.length - 1)))).hasMessageContaining("tensor i");
    }

    private static WeightsRefusedException refusal(Path file) {
        return catchThrowableOfType(WeightsRefusedException.class, () -> SafetensorsWeights.read(file));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("weights.safetensors"), content);
    }
}
