package org.faceauth.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes a small TensorFlow.js graph with every kind of stored element, in two shards. */
final class TfjsFixture {
    static final String GROUPS = """
            [{"paths": ["one.bin", "two.bin"], "weights": [
              {"name": "kernel", "shape": [1, 1, 1, 2], "dtype": "float32"},
              {"name": "bias", "shape": [2], "dtype": "float32", "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1}},
              {"name": "wide", "shape": [1], "dtype": "float32", "quantization": {"dtype": "uint16", "scale": 2, "min": 1}},
              {"name": "half", "shape": [1], "dtype": "float32", "quantization": {"dtype": "float16"}},
              {"name": "axes", "shape": [2], "dtype": "int32"}]}]""";
    private static final String GRAPH = """
            {"format": "graph-model",
             "signature": {"inputs": {"x": {"name": "x:0", "tensorShape": {"dim": [{"size": "-1"}, {"size": "8"}]}}},
                           "outputs": {"y": {"name": "conv:0", "tensorShape": {"dim": []}}}},
             "modelTopology": {"node": [
               {"name": "x", "op": "Placeholder"},
               {"name": "kernel", "op": "Const"}, {"name": "bias", "op": "Const"},
               {"name": "conv", "op": "_FusedConv2D", "input": ["x", "kernel:0", "bias", "^x"], "attr": {
                 "strides": {"list": {"i": ["1", "2", "2", "1"]}}, "padding": {"s": "RVhQTElDSVQ="},
                 "explicit_paddings": {"list": {"i": ["0", "0", "1", "1", "2", "2", "0", "0"]}},
                 "fused_ops": {"list": {"s": ["Qmlhc0FkZA=="]}}, "epsilon": {"f": 0.001},
                 "keep_dims": {"b": true}, "axis": {"i": "3"}}}]},
             "weightsManifest": %s}""".formatted(GROUPS);

    private TfjsFixture() {}

    static byte[] data() {
        ByteBuffer data = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(1).putFloat(-2).put((byte) 0).put((byte) 255).putShort((short) 65535);
        return data.putShort((short) 0xc000).putInt(1).putInt(-3).array();
    }

    static Path graph(Path directory) throws IOException {
        shards(directory, data());
        return Files.writeString(directory.resolve("model.json"), GRAPH);
    }

    static Path manifest(Path directory) throws IOException {
        shards(directory, data());
        return Files.writeString(directory.resolve("manifest.json"), GROUPS);
    }

    /** The border of the shards lies inside a tensor. */
    static void shards(Path directory, byte[] data) throws IOException {
        Files.write(directory.resolve("one.bin"), Arrays.copyOf(data, 6));
        Files.write(directory.resolve("two.bin"), Arrays.copyOfRange(data, 6, data.length));
    }
}
