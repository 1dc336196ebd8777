package org.faceauth.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * Reads the safetensors format (its specification: an 8-byte little-endian header length, a JSON header, then the
 * tensors without holes or overlaps). The types F16, BF16, F32, F64, I8, U8, I16, U16, I32, I64 and BOOL are read.
 */
public final class SafetensorsWeights {
    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("F16", ElementType.FLOAT16),
            Map.entry("BF16", ElementType.BFLOAT16),
            Map.entry("F32", ElementType.FLOAT32),
            Map.entry("F64", ElementType.FLOAT64),
            Map.entry("I8", ElementType.INT8),
            Map.entry("U8", ElementType.UINT8),
            Map.entry("I16", ElementType.INT16),
            Map.entry("U16", ElementType.UINT16),
            Map.entry("I32", ElementType.INT32),
            Map.entry("I64", ElementType.INT64),
            Map.entry("BOOL", ElementType.BOOL));

    private SafetensorsWeights() {}

    /**
     * Reads every tensor.
     *
     * @return by name, in the order in which they lie in the file; unmodifiable
     * @throws WeightsRefusedException if the file is missing, truncated, malformed or too large
     */
    public static Map<String, Tensor> read(Path file) {
        long size = BoundedFile.size(file);
        try (InputStream in = BoundedFile.open(file)) {
            byte[] header = header(file, in, size);
            List<Entry> entries = entries(file, BoundedJson.parse(file, header));
            checkLayout(file, entries, size - Long.BYTES - header.length);
            TensorBudget budget = new TensorBudget(file);
            entries.forEach(entry -> budget.take(entry.name, entry.shape));
            return tensors(file, in, entries);
        } catch (IOException e) {
            throw BoundedFile.unreadable(file, e);
        }
    }

    private static byte[] header(Path file, InputStream in, long size) throws IOException {
        byte[] length = in.readNBytes(Long.BYTES);
        long bytes = length.length < Long.BYTES
                ? -1
                : ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (bytes < 0 || bytes > size - Long.BYTES) {
            throw new WeightsRefusedException(file, Reason.TRUNCATED, "the file ends within its header");
        }
        if (bytes > BoundedJson.MAX_BYTES) {
            throw new WeightsRefusedException(file, Reason.TOO_LARGE, "the header is longer than accepted");
        }
        return in.readNBytes((int) bytes);
    }

    private static List<Entry> entries(Path file, JsonNode header) {
        if (!header.isObject()) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, "the header is not a JSON object");
        }
        List<Entry> entries = new ArrayList<>();
        header.properties().forEach(property -> {
            if (!property.getKey().equals("__metadata__")) {
                entries.add(entry(file, property.getKey(), property.getValue()));
            }
        });
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        return entries;
    }

    private static Entry entry(Path file, String name, JsonNode json) {
        ElementType type = TYPES.get(json.path("dtype").asText());
        if (type == null) {
            throw new WeightsRefusedException(
                    file, Reason.UNSUPPORTED, "tensor " + name + " has the type " + json.path("dtype"));
        }
        long[] offsets = BoundedJson.shape(file, name, json.path("data_offsets"));
        long[] shape = BoundedJson.shape(file, name, json.path("shape"));
        long elements = Shapes.elements(shape);
        if (offsets.length != 2 || elements < 0 || offsets[1] - offsets[0] != elements * type.bytes()) {
            throw new WeightsRefusedException(
                    file, Reason.MALFORMED, "the offsets of tensor " + name + " do not fit its shape");
        }
        return new Entry(name, type, shape, offsets[0], offsets[1]);
    }

    private static void checkLayout(Path file, List<Entry> entries, long dataBytes) {
        long end = 0;
        for (Entry entry : entries) {
            if (entry.begin != end) {
                throw new WeightsRefusedException(
                        file, Reason.MALFORMED, "there is a hole or an overlap before tensor " + entry.name);
            }
            if (entry.end > dataBytes) {
                throw new WeightsRefusedException(file, Reason.TRUNCATED, "the file ends within tensor " + entry.name);
            }
            end = entry.end;
        }
        if (end != dataBytes) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, "there are bytes behind the last tensor");
        }
    }

    @SuppressWarnings("resource") // the stream belongs to the caller
    private static Map<String, Tensor> tensors(Path file, InputStream in, List<Entry> entries) {
        WeightStream stream = new WeightStream(file, in, ByteOrder.LITTLE_ENDIAN);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Entry entry : entries) {
            int count = (int) Shapes.elements(entry.shape);
            tensors.put(entry.name, new Tensor(entry.name, entry.shape, stream.read(entry.name, entry.type, count)));
        }
        return Collections.unmodifiableMap(tensors);
    }

    private record Entry(String name, ElementType type, long[] shape, long begin, long end) {}
}
