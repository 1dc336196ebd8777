package org.faceauth.inference.service;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Want;

/** {@code POST /v1/measure}: an image in, measurements out. */
@Path(MeasureResource.PATH)
@Singleton
public final class MeasureResource {
    static final String PATH = "/v1/measure";

    private final EngineHolder holder;
    private final MeasureQueue queue;
    private final ServiceSettings settings;
    private final Vertx vertx;

    MeasureResource(EngineHolder holder, MeasureQueue queue, ServiceSettings settings, Vertx vertx) {
        this.holder = holder;
        this.queue = queue;
        this.settings = settings;
        this.vertx = vertx;
    }

    @POST
    @NonBlocking
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Measurement> measure(
            @QueryParam("want") List<String> want, @Context HttpServerRequest request) {
        try {
            requireType(request);
            Set<Want> wanted = Wanted.parse(want);
            FaceEngine engine = holder.engine();
            return ImageUpload.read(request, settings.engine().limits().maxBytes(), vertx)
                    .thenCompose(image -> queue.measure(engine, image, wanted, request.response()::closed));
        } catch (ProblemException refused) {
            UnreadBody.discard(request);
            throw refused;
        }
    }

    private static void requireType(HttpServerRequest request) {
        // The framework refuses a wrong type but lets a missing one through.
        if (request.getHeader(HttpHeaders.CONTENT_TYPE) == null) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_TYPE, "The request has no Content-Type.");
        }
    }
}
