package org.faceauth.inference.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What independent implementations of the networks give for {@link Weighted#picture}; the file names them. */
final class Golden {
    /** Float arithmetic in another order; of the largest values of an output. */
    private static final double TOLERANCE = 2e-3;

    private Golden() {}

    static void check(String networkId, float[][] outputs) {
        JsonNode expected = read().path(networkId).path("outputs");
        assertThat(outputs).hasNumberOfRows(expected.size());
        for (int i = 0; i < outputs.length; i++) {
            check(networkId + " output " + i, expected.path(i), outputs[i]);
        }
    }

    private static void check(String what, JsonNode expected, float[] output) {
        assertThat(output).as(what).hasSize(expected.path("length").asInt());
        double meanAbsolute = 0;
        for (float value : output) {
            meanAbsolute += Math.abs(value) / output.length;
        }
        double scale = expected.path("meanAbsolute").asDouble();
        assertThat(meanAbsolute).as(what).isCloseTo(scale, within(TOLERANCE * scale));
        int step = expected.path("step").asInt();
        for (int i = 0; i < expected.path("values").size(); i++) {
            double value = expected.path("values").path(i).asDouble();
            assertThat((double) output[i * step])
                    .as(what + " [" + i * step + "]")
                    .isCloseTo(value, within(TOLERANCE * Math.max(scale, Math.abs(value))));
        }
    }

    private static JsonNode read() {
        try (InputStream in = Golden.class.getResourceAsStream("golden.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
