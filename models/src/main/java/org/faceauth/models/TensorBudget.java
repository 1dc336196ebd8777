package org.faceauth.models;

import java.nio.file.Path;
import java.util.Arrays;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * Counts what the tensors of one file take, before anything is allocated: at most 1 GiB of float32, and at most half of
 * the heap. A few bytes of a hostile file can claim any shape.
 */
final class TensorBudget {
    private static final long MAX_BYTES = 1L << 30;

    private final Path file;
    private final long limit;
    private long used;

    TensorBudget(Path file) {
        this.file = file;
        this.limit = Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 2);
    }

    /** @return how many elements the shape has */
    int take(String tensor, long[] shape) {
        long elements = Shapes.elements(shape);
        if (elements < 0) {
            throw new WeightsRefusedException(
                    file, Reason.MALFORMED, "tensor " + tensor + " has the impossible shape " + Arrays.toString(shape));
        }
        takeElements(tensor, elements);
        return (int) elements;
    }

    void takeElements(String tensor, long elements) {
        used += elements * Float.BYTES;
        if (used > limit) {
            throw new WeightsRefusedException(
                    file,
                    Reason.TOO_LARGE,
                    "with tensor " + tensor + " the weights pass the limit of " + (limit >> 20) + " MiB");
        }
    }
}
