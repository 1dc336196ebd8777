package org.faceauth.models;

import java.nio.file.Path;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * Limits what is read in total to twice the file: tied weights pass, a file whose tensors all show the same storage
 * (and would take hours to read) does not.
 */
final class SpanBudget {
    private final Path file;
    private final long limit;
    private long used;

    SpanBudget(Path file) {
        this.file = file;
        this.limit = 2 * BoundedFile.size(file);
    }

    void take(String tensor, TorchView view) {
        used += view.span() * view.storage().type().bytes();
        if (used > limit) {
            throw new WeightsRefusedException(
                    file, Reason.TRUNCATED, "with tensor " + tensor + " the tensors claim more than the file has");
        }
    }
}
