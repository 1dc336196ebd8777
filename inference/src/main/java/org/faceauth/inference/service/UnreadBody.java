package org.faceauth.inference.service;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A body that nobody is going to read. Hanging up at once would often destroy the answer on its way to a caller who is
 * still sending, so some of it is let through unseen.
 */
final class UnreadBody {
    static final long MAX_DISCARDED_BYTES = 4L * 1024 * 1024;

    private UnreadBody() {}

    static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        AtomicLong discarded = new AtomicLong();
        request.handler(chunk -> {
            if (discarded.addAndGet(chunk.length()) > MAX_DISCARDED_BYTES) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
