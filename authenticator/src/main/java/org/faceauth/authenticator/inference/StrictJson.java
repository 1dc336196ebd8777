package org.faceauth.authenticator.inference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object in an answer, read field by field. What is missing, of another type, out of its range or not finite makes the
 * whole answer unbelievable. The messages tell the field, never the value.
 */
final class StrictJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    /** Single-precision sums of weights may miss 0 and 1 by this much. */
    private static final double ROUNDING = 1e-6;

    private final JsonNode node;
    private final String path;

    private StrictJson(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static StrictJson parse(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            if (root == null || !root.isObject()) {
                throw new InferenceUnavailableException("the inference service's answer is no JSON object");
            }
            return new StrictJson(root, "answer");
        } catch (IOException e) {
            // Without the cause: Jackson's messages quote the input.
            throw new InferenceUnavailableException("the inference service's answer is no JSON");
        }
    }

    StrictJson object(String field) {
        return optionalObject(field).orElseThrow(() -> wrong(field));
    }

    Optional<StrictJson> optionalObject(String field) {
        if (!node.hasNonNull(field)) {
            return Optional.empty();
        }
        if (!node.get(field).isObject()) {
            throw wrong(field);
        }
        return Optional.of(new StrictJson(node.get(field), path + "." + field));
    }

    List<StrictJson> objects(String field) {
        JsonNode array = node.path(field);
        if (!array.isArray()) {
            throw wrong(field);
        }
        List<StrictJson> objects = new ArrayList<>();
        for (JsonNode element : array) {
            if (!element.isObject()) {
                throw wrong(field);
            }
            objects.add(new StrictJson(element, path + "." + field));
        }
        return objects;
    }

    String text(String field) {
        return optionalText(field).filter(text -> !text.isBlank()).orElseThrow(() -> wrong(field));
    }

    Optional<String> optionalText(String field) {
        if (!node.hasNonNull(field)) {
            return Optional.empty();
        }
        if (!node.get(field).isTextual()) {
            throw wrong(field);
        }
        return Optional.of(node.get(field).textValue());
    }

    boolean flag(String field) {
        if (!node.path(field).isBoolean()) {
            throw wrong(field);
        }
        return node.get(field).booleanValue();
    }

    int integer(String field, int min, int max) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            throw wrong(field);
        }
        return value.intValue();
    }

    double number(String field, double min, double max) {
        return optionalNumber(field, min, max).orElseThrow(() -> wrong(field));
    }

    Optional<Double> optionalNumber(String field, double min, double max) {
        if (!node.hasNonNull(field)) {
            return Optional.empty();
        }
        double value = node.get(field).isNumber() ? node.get(field).doubleValue() : Double.NaN;
        // Written so that NaN is refused too.
        if (!(value >= min - ROUNDING && value <= max + ROUNDING)) {
            throw wrong(field);
        }
        return Optional.of(Math.min(Math.max(value, min), max));
    }

    InferenceUnavailableException wrong(String field) {
        return new InferenceUnavailableException(
                "the inference service's " + path + "." + field + " is missing or impossible");
    }
}
