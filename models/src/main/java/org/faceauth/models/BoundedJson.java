package org.faceauth.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.faceauth.models.WeightsRefusedException.Reason;

/** JSON of untrusted files: bounded, without duplicate keys, without anything behind its end. */
final class BoundedJson {
    /** The largest header of the catalogue's networks has 100 KiB. */
    static final int MAX_BYTES = 4 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BoundedJson() {}

    static JsonNode read(Path file) {
        return parse(file, BoundedFile.whole(file, MAX_BYTES));
    }

    static JsonNode parse(Path file, byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            // The message of the cause holds a piece of the file; the place is enough.
            throw new WeightsRefusedException(file, Reason.MALFORMED, "this is not JSON at " + place(e));
        } catch (IOException e) {
            throw BoundedFile.unreadable(file, e);
        }
    }

    /** The shape at {@code node}, refused unless it is an array of whole numbers. */
    static long[] shape(Path file, String tensor, JsonNode node) {
        long[] shape = new long[node.size()];
        for (int i = 0; i < shape.length; i++) {
            if (!node.path(i).canConvertToLong() || !node.path(i).isIntegralNumber()) {
                throw new WeightsRefusedException(file, Reason.MALFORMED, "tensor " + tensor + " has no proper shape");
            }
            shape[i] = node.path(i).longValue();
        }
        if (!node.isArray()) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, "tensor " + tensor + " has no shape");
        }
        return shape;
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "its end"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
