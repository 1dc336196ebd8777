package org.faceauth.models;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * Fetches files from pinned addresses. A host that cannot be reached is asked once, so that an installation without a
 * network ends within seconds.
 */
final class FileFetcher {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(10);
    private static final long CHECK_SECONDS = 15;
    /** Slower than 10 kB/s is as good as dead. */
    private static final long LEAST_BYTES_PER_CHECK = CHECK_SECONDS * 10_000;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .proxy(ProxySelector.getDefault())
            .followRedirects(HttpClient.Redirect.NORMAL) // never from https to http
            .build();
    private final Set<String> unreachable = new HashSet<>();
    private final Consumer<String> progress;

    FileFetcher(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Writes the file at an address to {@code target}, which must not exist yet.
     *
     * @throws WeightsRefusedException if it cannot be fetched, or is not what is expected
     */
    void fetch(URI address, ModelFile expected, Path target) {
        if (unreachable.contains(address.getHost())) {
            throw unavailable(expected, address, "the host cannot be reached", null);
        }
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            String sha256 = send(address, expected, out);
            out.force(true);
            check(expected, address, sha256);
        } catch (IOException e) {
            throw new WeightsRefusedException(target, Reason.UNREADABLE, "the file cannot be written", e);
        }
    }

    private String send(URI address, ModelFile expected, FileChannel out) {
        AtomicLong received = new AtomicLong();
        long limit = expected.bytes() == 0 ? ModelFile.MAX_BYTES : expected.bytes();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(FIRST_ANSWER).build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request,
                info -> info.statusCode() == 200
                        ? new BoundedBody(out, limit, received)
                        : HttpResponse.BodySubscribers.replacing(""));
        try {
            HttpResponse<String> response = await(answer, expected, received);
            if (response.statusCode() != 200) {
                throw unavailable(expected, address, "the answer is " + response.statusCode(), null);
            }
            return response.body();
        } catch (ExecutionException e) {
            unreachable.add(address.getHost());
            throw unavailable(expected, address, reason(e.getCause()), e);
        } catch (TimeoutException e) {
            unreachable.add(address.getHost());
            throw unavailable(expected, address, "it is too slow", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(expected, address, "it was interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    /** Waits as long as enough arrives. */
    private HttpResponse<String> await(
            CompletableFuture<HttpResponse<String>> answer, ModelFile expected, AtomicLong received)
            throws ExecutionException, TimeoutException, InterruptedException {
        long before = 0;
        while (true) {
            try {
                return answer.get(CHECK_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (received.get() - before < LEAST_BYTES_PER_CHECK) {
                    throw e;
                }
                before = received.get();
                progress.accept(expected.name() + ": " + before / 1_000_000 + " MB so far");
            }
        }
    }

    private static void check(ModelFile expected, URI address, String sha256) {
        if (!sha256.equals(expected.sha256())) {
            throw new WeightsRefusedException(
                    Path.of(expected.name()),
                    Reason.WRONG_HASH,
                    "what " + address.getHost() + " gave has the SHA-256 " + sha256 + " where " + expected.sha256()
                            + " is expected");
        }
    }

    private static String reason(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof UnresolvedAddressException) {
                return "its name cannot be resolved";
            }
        }
        return cause.getMessage() == null ? "the connection failed" : cause.getMessage();
    }

    private static WeightsRefusedException unavailable(ModelFile file, URI address, String why, Exception cause) {
        return new WeightsRefusedException(
                Path.of(file.name()),
                Reason.UNAVAILABLE,
                "it could not be fetched from " + address.getHost() + " (" + why
                        + "); it may be brought with --from DIR",
                cause);
    }
}
