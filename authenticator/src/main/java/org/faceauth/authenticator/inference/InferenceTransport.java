package org.faceauth.authenticator.inference;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Sends one request to the first address that answers it. Stays with an address that answered, so that one that hangs
 * costs its share of the time once and not at every frame.
 */
final class InferenceTransport {
    /** A measurement without dense landmarks takes less than 10 KB. */
    private static final int MAX_ANSWER_BYTES = 256 * 1024;

    /** The handshake of TLS counts too, and a process that has just started takes its time for the first. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(750);

    private final HttpClient http;
    private final InferenceSettings settings;
    private volatile int preferred;

    InferenceTransport(InferenceSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY); // faces go to the configured address and to no other
        settings.tls().ifPresent(builder::sslContext);
        this.http = builder.build();
    }

    /** A request to a path below every base address. */
    HttpRequest.Builder request(URI base, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stripSlash(base) + path));
        settings.secret().ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request.header("Accept", "application/json, application/problem+json");
    }

    /**
     * @param request makes the request for a base address
     * @param read makes a result of an answer, or throws as {@link InferenceClient} says
     * @param timeout over all addresses
     */
    <T> T send(Function<URI, HttpRequest> request, Function<HttpResponse<byte[]>, T> read, Duration timeout) {
        List<URI> urls = settings.urls();
        long deadline = System.nanoTime() + timeout.toNanos();
        RuntimeException failure = null;
        int first = preferred;
        for (int i = 0; i < urls.size(); i++) {
            int index = (first + i) % urls.size();
            long remaining = deadline - System.nanoTime();
            // Half of what is left, unless it is the last address: the next one must get a chance too.
            long share = i == urls.size() - 1 ? remaining : remaining / 2;
            if (share <= 0) {
                break;
            }
            try {
                T result = read.apply(answer(request.apply(urls.get(index)), share));
                preferred = index;
                return result;
            } catch (InferenceUnavailableException | InferenceBusyException e) {
                // That a service is there but busy says more than that another is gone.
                failure = failure instanceof InferenceBusyException ? failure : e;
            }
        }
        throw failure != null ? failure : new InferenceUnavailableException("the inference service has no time left");
    }

    private HttpResponse<byte[]> answer(HttpRequest request, long nanos) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BoundedBody.atMost(MAX_ANSWER_BYTES));
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new InferenceUnavailableException("the inference service did not answer in time", e);
        } catch (ExecutionException e) {
            String kind = e.getCause().getClass().getSimpleName();
            throw new InferenceUnavailableException("the inference service gives no answer: " + kind, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InferenceUnavailableException("interrupted while waiting for the inference service", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String stripSlash(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
