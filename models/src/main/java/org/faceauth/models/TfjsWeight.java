package org.faceauth.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * One entry of a TensorFlow.js weights manifest.
 *
 * @param stored how the elements lie in the shard
 * @param scale of quantised integers, 1 otherwise
 * @param min of quantised integers, 0 otherwise
 */
record TfjsWeight(String name, long[] shape, ElementType stored, double scale, double min) {
    private static final Map<String, ElementType> PLAIN = Map.of(
            "float32", ElementType.FLOAT32,
            "float16", ElementType.FLOAT16,
            "int32", ElementType.INT32,
            "uint8", ElementType.UINT8,
            "bool", ElementType.BOOL);
    private static final Map<String, ElementType> QUANTISED = Map.of(
            "float16", ElementType.FLOAT16,
            "uint16", ElementType.UINT16,
            "uint8", ElementType.UINT8);

    static TfjsWeight parse(Path manifest, JsonNode json) {
        String name = json.path("name").asText();
        if (name.isEmpty()) {
            throw new WeightsRefusedException(manifest, Reason.MALFORMED, "a tensor has no name");
        }
        JsonNode quantisation = json.path("quantization");
        boolean quantised = quantisation.isObject();
        ElementType stored = quantised
                ? QUANTISED.get(quantisation.path("dtype").asText())
                : PLAIN.get(json.path("dtype").asText());
        if (stored == null) {
            throw new WeightsRefusedException(
                    manifest, Reason.UNSUPPORTED, "tensor " + name + " has an element type that is not read");
        }
        boolean affine = quantised && stored != ElementType.FLOAT16;
        double scale = affine ? quantisation.path("scale").asDouble(Double.NaN) : 1;
        double min = affine ? quantisation.path("min").asDouble(Double.NaN) : 0;
        if (!Double.isFinite(scale) || !Double.isFinite(min)) {
            throw new WeightsRefusedException(manifest, Reason.MALFORMED, "tensor " + name + " has no finite scale");
        }
        return new TfjsWeight(name, BoundedJson.shape(manifest, name, json.path("shape")), stored, scale, min);
    }

    /** Length in the shard; valid once the shape was checked. */
    long bytes() {
        return Shapes.elements(shape) * stored.bytes();
    }

    Tensor read(WeightStream stream) {
        float[] values = stream.read(name, stored, (int) Shapes.elements(shape));
        if (scale != 1 || min != 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (values[i] * scale + min);
            }
        }
        return new Tensor(name, shape, values);
    }
}
