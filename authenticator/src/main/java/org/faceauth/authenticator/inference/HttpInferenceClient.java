package org.faceauth.authenticator.inference;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Asks the service over HTTP. */
public final class HttpInferenceClient implements InferenceClient {
    private final InferenceTransport transport;
    private final Duration timeout;
    private final RememberedInfo info;

    public HttpInferenceClient(InferenceSettings settings) {
        this.transport = new InferenceTransport(settings);
        this.timeout = settings.timeout();
        this.info = new RememberedInfo(this::askInfo, background(), System::nanoTime);
    }

    /** Opens a connection and asks for {@link #info()} in the background. */
    public void warmUp() {
        info.prefetch();
    }

    @Override
    public EngineInfo info() {
        return info.get();
    }

    @Override
    public Measurement measure(byte[] image, String mediaType, Set<Want> wanted) {
        EngineInfo engine = info();
        try {
            return transport.send(
                    base -> measureRequest(base, image, mediaType, wanted),
                    answer -> MeasurementAnswer.read(AnswerStatus.body(answer), wanted, engine),
                    timeout);
        } catch (InferenceUnavailableException e) {
            // It may have been restarted with other networks, or be gone: the next question is a fresh one.
            info.forget();
            throw e;
        }
    }

    private EngineInfo askInfo() {
        return transport.send(
                base -> transport.request(base, "/v1/info").GET().build(),
                answer -> EngineInfoAnswer.read(AnswerStatus.body(answer)),
                timeout);
    }

    /** One thread: there is never more than one question about the service itself. */
    private static Executor background() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "face-inference-info");
            thread.setDaemon(true);
            return thread;
        });
    }

    private HttpRequest measureRequest(URI base, byte[] image, String mediaType, Set<Want> wanted) {
        String query = new TreeSet<>(wanted)
                .stream().map(want -> "want=" + want.parameter()).collect(Collectors.joining("&"));
        return transport
                .request(base, query.isEmpty() ? "/v1/measure" : "/v1/measure?" + query)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(image))
                .build();
    }
}
