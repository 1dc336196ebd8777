package org.faceauth.inference.service;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers everything thrown beneath the API's resources, Quarkus' own refusals included, with problem details. */
@Provider
@Singleton
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private final ServiceMetrics metrics;

    ProblemMapper(ServiceMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        ProblemException problem = ProblemClassifier.classify(thrown);
        metrics.refused(problem.code());
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(problem.code(), problem.getMessage()));
        problem.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (thrown instanceof WebApplicationException web) {
            Object allowed = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
            answer.header(HttpHeaders.ALLOW, allowed);
        }
        return answer.build();
    }
}
