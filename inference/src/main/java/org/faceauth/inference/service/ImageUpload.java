package org.faceauth.inference.service;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Collects one image as it arrives, without holding a thread, in one array that its reader clears after use. Every
 * chunk is overwritten once copied. Lives on the request's event loop.
 */
final class ImageUpload {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_SIZE = 64 * 1024;

    private final CompletableFuture<byte[]> image = new CompletableFuture<>();
    private final int maxBytes;
    private byte[] bytes;
    private int length;

    ImageUpload(int maxBytes) {
        this.maxBytes = maxBytes;
        this.bytes = new byte[Math.min(FIRST_SIZE, maxBytes)];
    }

    /**
     * @return the body; fails with {@link ProblemCode#TOO_MANY_BYTES} as soon as the limit is passed, and with {@link
     *     ProblemCode#TOO_SLOW} after {@link #PATIENCE}
     */
    static CompletionStage<byte[]> read(HttpServerRequest request, int maxBytes, Vertx vertx) {
        ImageUpload upload = new ImageUpload(maxBytes);
        if (request.isEnded()) {
            upload.finish();
            return upload.image;
        }
        long timer = vertx.setTimer(PATIENCE.toMillis(), late -> upload.fail(ProblemCode.TOO_SLOW));
        request.handler(upload::take);
        request.endHandler(end -> upload.finish());
        request.exceptionHandler(gone -> upload.fail(ProblemCode.BAD_REQUEST));
        upload.image.whenComplete((done, failed) -> {
            vertx.cancelTimer(timer);
            if (failed != null) {
                UnreadBody.discard(request);
            }
        });
        request.resume();
        return upload.image;
    }

    void take(Buffer chunk) {
        int more = chunk.length();
        if (!image.isDone()) {
            if (length + more > maxBytes) {
                fail(ProblemCode.TOO_MANY_BYTES);
            } else {
                makeRoom(length + more);
                chunk.getBytes(bytes, length);
                length += more;
            }
        }
        chunk.setBytes(0, new byte[more]);
    }

    void finish() {
        if (!image.isDone()) {
            resize(length);
            image.complete(bytes);
        }
    }

    CompletionStage<byte[]> image() {
        return image;
    }

    private void makeRoom(int needed) {
        if (needed > bytes.length) {
            resize((int) Math.min(maxBytes, Math.max(needed, 2L * bytes.length)));
        }
    }

    private void resize(int size) {
        byte[] old = bytes;
        bytes = Arrays.copyOf(old, size);
        Arrays.fill(old, (byte) 0);
    }

    private void fail(ProblemCode code) {
        Arrays.fill(bytes, (byte) 0);
        image.completeExceptionally(new ProblemException(code, code.title() + "."));
    }
}
