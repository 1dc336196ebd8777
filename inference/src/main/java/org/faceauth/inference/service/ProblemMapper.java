package org.faceauth.inference.service;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers everything thrown beneath the API's resources, Quarkus' own refusals included, with problem details. */
@Singleton
public final class ProblemMapper {
    private final ServiceMetrics metrics;

    ProblemMapper(ServiceMetrics metrics) {
        this.metrics = metrics;
    }

    @ServerExceptionMapper
    public Response toResponse(Throwable thrown, UriInfo uri) {
        ProblemException problem = ProblemClassifier.classify(thrown);
        metrics.refused(problem.code());
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(problem.code(), problem.getMessage()));
        problem.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.code() == ProblemCode.METHOD_NOT_ALLOWED) {
            // RFC 9110 asks for it, and the framework leaves it out.
            answer.header(HttpHeaders.ALLOW, MeasureResource.PATH.equals(uri.getPath()) ? "POST" : "GET, HEAD");
        }
        return answer.build();
    }
}
