package org.faceauth.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.faceauth.models.WeightsRefusedException.Reason;

/** Decodes elements from a stream in pieces, so that besides the tensors themselves only one piece is in memory. */
final class WeightStream implements AutoCloseable {
    private static final int PIECE_BYTES = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final ByteBuffer piece;
    private final byte[] bytes = new byte[PIECE_BYTES];

    WeightStream(Path file, InputStream in, ByteOrder order) {
        this.file = file;
        this.in = in;
        this.piece = ByteBuffer.wrap(bytes).order(order);
    }

    void skip(long count, String tensor) {
        try {
            in.skipNBytes(count);
        } catch (IOException e) {
            throw truncated(tensor, e);
        }
    }

    /** @param count asked of a {@link TensorBudget} before */
    float[] read(String tensor, ElementType type, int count) {
        float[] values = new float[count];
        int done = 0;
        while (done < count) {
            int elements = Math.min(count - done, PIECE_BYTES / type.bytes());
            fill(tensor, elements * type.bytes());
            for (int i = 0; i < elements; i++) {
                values[done++] = type.read(piece);
            }
        }
        return values;
    }

    private void fill(String tensor, int wanted) {
        try {
            if (in.readNBytes(bytes, 0, wanted) < wanted) {
                throw truncated(tensor, null);
            }
        } catch (IOException e) {
            throw truncated(tensor, e);
        }
        piece.clear();
    }

    private WeightsRefusedException truncated(String tensor, IOException cause) {
        return new WeightsRefusedException(file, Reason.TRUNCATED, "the file ends within tensor " + tensor, cause);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new WeightsRefusedException(file, Reason.UNREADABLE, "the file cannot be closed", e);
        }
    }
}
