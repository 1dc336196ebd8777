package org.faceauth.models;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a response's body while hashing it, and stops the exchange as soon as it is longer than expected. */
final class BoundedBody implements HttpResponse.BodySubscriber<String> {
    private final WritableByteChannel out;
    private final long limit;
    private final AtomicLong received;
    private final MessageDigest digest = FileHash.sha256();
    private final CompletableFuture<String> sha256 = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /**
     * @param limit in bytes
     * @param received counts the bytes that arrived
     */
    BoundedBody(WritableByteChannel out, long limit, AtomicLong received) {
        this.out = out;
        this.limit = limit;
        this.received = received;
    }

    /** The SHA-256 of all that was received. */
    @Override
    public CompletionStage<String> getBody() {
        return sha256;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        try {
            for (ByteBuffer piece : pieces) {
                if (received.addAndGet(piece.remaining()) > limit) {
                    throw new IOException("the answer is longer than " + limit + " bytes");
                }
                digest.update(piece.duplicate());
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
            }
        } catch (IOException e) {
            subscription.cancel();
            sha256.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable error) {
        sha256.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        sha256.complete(HexFormat.of().formatHex(digest.digest()));
    }
}
