package org.faceauth.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Attributes of a node in TensorFlow's JSON encoding (numbers as strings, strings in Base64). An attribute that is
 * absent gives the default that is passed or, for lists, an empty one.
 *
 * @param json the node's {@code attr} object
 */
public record TfjsAttributes(JsonNode json) {

    public boolean has(String name) {
        return json.has(name);
    }

    /** A whole number. */
    public long integer(String name, long absent) {
        return json.path(name).path("i").asLong(absent);
    }

    public double number(String name, double absent) {
        return json.path(name).path("f").asDouble(absent);
    }

    public boolean flag(String name, boolean absent) {
        return json.path(name).path("b").asBoolean(absent);
    }

    public String text(String name, String absent) {
        JsonNode text = json.path(name).path("s");
        return text.isTextual() ? decode(text) : absent;
    }

    /** A list of whole numbers. */
    public int[] integers(String name) {
        return StreamSupport.stream(json.path(name).path("list").path("i").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).path("list").path("s").forEach(text -> texts.add(decode(text)));
        return List.copyOf(texts);
    }

    /** Strides of all four dimensions, in the order of {@link #dataFormat()}; empty if none. */
    public int[] strides() {
        return integers("strides");
    }

    /** Dilations of all four dimensions, in the order of {@link #dataFormat()}; empty if none. */
    public int[] dilations() {
        return integers("dilations");
    }

    /** Window of a pooling operation, all four dimensions; empty if none. */
    public int[] kernelSize() {
        return integers("ksize");
    }

    /** {@code SAME}, {@code VALID} or {@code EXPLICIT}; empty if none. */
    public String padding() {
        return text("padding", "");
    }

    /** Eight numbers, before and after each dimension, when {@link #padding()} is {@code EXPLICIT}; empty otherwise. */
    public int[] explicitPaddings() {
        return integers("explicit_paddings");
    }

    /** {@code NHWC} (also where absent) or {@code NCHW}. */
    public String dataFormat() {
        return text("data_format", "NHWC");
    }

    /** What a fused operation does after its main one, for example {@code [BiasAdd, Relu]}. */
    public List<String> fusedOps() {
        return texts("fused_ops");
    }

    public double epsilon() {
        return number("epsilon", 0);
    }

    public boolean keepDims() {
        return flag("keep_dims", false);
    }

    private static String decode(JsonNode base64) {
        return new String(Base64.getDecoder().decode(base64.asText()), StandardCharsets.UTF_8);
    }
}
