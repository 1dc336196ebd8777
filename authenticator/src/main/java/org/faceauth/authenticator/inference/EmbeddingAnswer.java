package org.faceauth.authenticator.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Reads an embedding and checks that it can be compared: right network, right length, finite, of unit length. */
final class EmbeddingAnswer {
    private static final double UNIT_TOLERANCE = 1e-3;

    private EmbeddingAnswer() {}

    static Embedding read(StrictJson json, EngineInfo info) {
        if (!json.text("networkId").equals(info.embeddingId())) {
            throw json.wrong("networkId");
        }
        float[] values = floats(json);
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        // Written so that NaN is refused too.
        if (values.length != info.embeddingDimension() || !(Math.abs(Math.sqrt(squares) - 1) <= UNIT_TOLERANCE)) {
            throw json.wrong("values");
        }
        return new Embedding(info.embeddingId(), values);
    }

    private static float[] floats(StrictJson json) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(json.text("values"));
        } catch (IllegalArgumentException e) {
            throw json.wrong("values");
        }
        if (bytes.length % Float.BYTES != 0) {
            throw json.wrong("values");
        }
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
