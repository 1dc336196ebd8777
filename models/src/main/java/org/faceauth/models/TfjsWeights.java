package org.faceauth.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * Reads weights in TensorFlow.js' manifest format: groups of tensors that lie one behind the other, little-endian, in
 * shards beside the manifest. Quantised tensors are widened: {@code uint8} and {@code uint16} to
 * {@code value * scale + min}, {@code float16} exactly.
 */
public final class TfjsWeights {
    private TfjsWeights() {}

    /**
     * Reads a weights manifest that stands alone (a JSON array of groups, as face-api has it).
     *
     * @return by name, in the manifest's order; unmodifiable
     * @throws WeightsRefusedException if the manifest or a shard is missing, truncated, malformed or too large
     */
    public static Map<String, Tensor> read(Path manifestJson) {
        return read(manifestJson, BoundedJson.read(manifestJson));
    }

    static Map<String, Tensor> read(Path manifestJson, JsonNode groups) {
        if (!groups.isArray() || groups.isEmpty()) {
            throw malformed(manifestJson, "there is no weights manifest");
        }
        TensorBudget budget = new TensorBudget(manifestJson);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (JsonNode group : groups) {
            readGroup(manifestJson, group, budget, tensors);
        }
        return Collections.unmodifiableMap(tensors);
    }

    private static void readGroup(Path manifest, JsonNode group, TensorBudget budget, Map<String, Tensor> tensors) {
        List<TfjsWeight> weights = new ArrayList<>();
        long expected = 0;
        for (JsonNode json : group.path("weights")) {
            TfjsWeight weight = TfjsWeight.parse(manifest, json);
            budget.take(weight.name(), weight.shape());
            expected += weight.bytes();
            weights.add(weight);
        }
        List<Path> shards = shards(manifest, group.path("paths"));
        checkSize(shards, weights, expected);
        List<InputStream> streams = shards.stream().map(BoundedFile::open).toList();
        try (WeightStream stream = new WeightStream(
                shards.get(0), new SequenceInputStream(Collections.enumeration(streams)), ByteOrder.LITTLE_ENDIAN)) {
            for (TfjsWeight weight : weights) {
                if (tensors.put(weight.name(), weight.read(stream)) != null) {
                    throw malformed(manifest, "tensor " + weight.name() + " comes twice");
                }
            }
        }
    }

    private static List<Path> shards(Path manifest, JsonNode paths) {
        List<Path> shards = new ArrayList<>();
        for (JsonNode path : paths) {
            String name = path.asText();
            // A plain name: a manifest must not reach out of its own directory.
            if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
                throw malformed(manifest, "a shard has the name " + path);
            }
            shards.add(manifest.resolveSibling(name));
        }
        if (shards.isEmpty()) {
            throw malformed(manifest, "a group has no shard");
        }
        return shards;
    }

    private static void checkSize(List<Path> shards, List<TfjsWeight> weights, long expected) {
        long found = 0;
        for (Path shard : shards) {
            found += BoundedFile.size(shard);
        }
        if (found < expected) {
            throw new WeightsRefusedException(
                    shards.get(shards.size() - 1),
                    Reason.TRUNCATED,
                    "the file ends within tensor " + lastReached(weights, found));
        }
        if (found > expected) {
            throw malformed(shards.get(shards.size() - 1), "there are bytes behind the last tensor");
        }
    }

    private static String lastReached(List<TfjsWeight> weights, long found) {
        long end = 0;
        for (TfjsWeight weight : weights) {
            end += weight.bytes();
            if (end > found) {
                return weight.name();
            }
        }
        throw new IllegalStateException("all tensors fit");
    }

    private static WeightsRefusedException malformed(Path file, String detail) {
        return new WeightsRefusedException(file, Reason.MALFORMED, detail);
    }
}
