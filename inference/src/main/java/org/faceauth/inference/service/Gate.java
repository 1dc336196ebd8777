package org.faceauth.inference.service;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Stands before every route of the API's port: who is unknown, or announces more bytes than are accepted, is refused
 * before a byte of the body is read. Behind every route it answers what none of them took.
 */
@Singleton
final class Gate {
    /** Before Quarkus' own check of the body's size, which answers without problem details. */
    private static final int FIRST = 1_000;

    private final ServiceSettings settings;
    private final ServiceMetrics metrics;

    Gate(ServiceSettings settings, ServiceMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void closeBehind(@Observes Router router) {
        router.route().last().handler(unclaimed -> refuse(unclaimed, ProblemCode.NOT_FOUND));
    }

    private void admit(RoutingContext context) {
        if (!isKnown(context)) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(context, ProblemCode.UNAUTHENTICATED);
        } else if (announcedBytes(context) > settings.engine().limits().maxBytes()) {
            refuse(context, ProblemCode.TOO_MANY_BYTES);
        } else {
            context.next();
        }
    }

    private boolean isKnown(RoutingContext context) {
        // Where only client certificates are asked for, the handshake has already refused strangers.
        return settings.secret()
                .map(secret -> secret.isPresentedBy(context.request().getHeader(HttpHeaders.AUTHORIZATION)))
                .orElse(true);
    }

    private static long announcedBytes(RoutingContext context) {
        String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused a header that is no number.
        return announced == null ? 0 : Long.parseLong(announced);
    }

    private void refuse(RoutingContext context, ProblemCode code) {
        metrics.refused(code);
        HttpServerResponse response = context.response().setStatusCode(code.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (context.request().version() != HttpVersion.HTTP_2) {
            // The body was not read, so the connection cannot be used again.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(JsonObject.mapFrom(Problem.of(code, code.title() + ".")).toBuffer());
    }
}
