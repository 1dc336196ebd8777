package org.faceauth.inference.service;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.faceauth.inference.Embedding;

/** Writes {@code {"networkId": ..., "values": base64 of little-endian float32}}: a fifth of the size of decimals. */
final class EmbeddingSerializer extends JsonSerializer<Embedding> {
    @Override
    public void serialize(Embedding embedding, JsonGenerator out, SerializerProvider providers) throws IOException {
        float[] values = embedding.values();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        out.writeStartObject();
        out.writeStringField("networkId", embedding.networkId());
        out.writeBinaryField("values", bytes.array());
        out.writeEndObject();
        Arrays.fill(values, 0);
        Arrays.fill(bytes.array(), (byte) 0);
    }
}
