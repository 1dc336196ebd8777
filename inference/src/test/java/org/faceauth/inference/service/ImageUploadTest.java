package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ImageUploadTest {
    private static final int LIMIT = 300_000;

    private final ImageUpload upload = new ImageUpload(LIMIT);

    @Test
    void givesTheBytesAsTheyCame() {
        byte[] sent = new byte[LIMIT];
        new Random(7).nextBytes(sent);

        for (int start = 0; start < LIMIT; start += 70_001) {
            upload.take(Buffer.buffer(Arrays.copyOfRange(sent, start, Math.min(LIMIT, start + 70_001))));
        }
        upload.finish();

        assertThat(upload.image().toCompletableFuture().join()).isEqualTo(sent);
    }

    @Test
    void refusesTheByteAfterTheLimitAtOnce() {
        upload.take(Buffer.buffer(new byte[LIMIT]));
        upload.take(Buffer.buffer(new byte[1]));

        assertThatThrownBy(() -> upload.image().toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.TOO_MANY_BYTES));
    }

    @Test
    void overwritesEveryChunk() {
        Buffer chunk = Buffer.buffer(new byte[] {1, 2, 3});

        upload.take(chunk);

        assertThat(chunk.getBytes()).containsOnly(0);
    }

    @Test
    void takesAnEmptyBody() {
        upload.finish();

        assertThat(upload.image().toCompletableFuture().join()).isEmpty();
    }
}
