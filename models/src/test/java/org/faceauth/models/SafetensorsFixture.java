package org.faceauth.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes small safetensors files. */
final class SafetensorsFixture {
    private SafetensorsFixture() {}

    static byte[] file(String header, byte[] data) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .put(data)
                .array();
    }

    static byte[] simple() {
        ByteBuffer data = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(1.5f).putFloat(-2).putShort((short) 0x3c00).putInt(-7);
        return file("""
                {"__metadata__": {"format": "pt"},
                 "i": {"dtype": "I32", "shape": [], "data_offsets": [10, 14]},
                 "w": {"dtype": "F32", "shape": [1, 2], "data_offsets": [0, 8]},
                 "h": {"dtype": "F16", "shape": [1], "data_offsets": [8, 10]}}""", data.array());
    }
}
