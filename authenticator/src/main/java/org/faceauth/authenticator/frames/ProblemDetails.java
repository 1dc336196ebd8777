package org.faceauth.authenticator.frames;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Answers of the frames resource: RFC 9457 problem details, and JSON that no cache keeps. */
final class ProblemDetails {
    private static final String PROBLEM_JSON = "application/problem+json";

    private ProblemDetails() {}

    static Response of(FrameRefusedException refused, OptionalInt nextSequence) {
        FrameProblem problem = refused.problem();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("code", problem.code());
        nextSequence.ifPresent(next -> body.put("nextSequence", next));
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(PROBLEM_JSON)
                .entity(body)
                .cacheControl(noStore());
        if (refused.retryAfterMillis() > 0) {
            // Whole seconds, rounded up: RFC 9110 knows no fractions.
            response.header(HttpHeaders.RETRY_AFTER, (refused.retryAfterMillis() + 999) / 1000);
        }
        return response.build();
    }

    static CacheControl noStore() {
        CacheControl cacheControl = new CacheControl();
        cacheControl.setNoStore(true);
        return cacheControl;
    }
}
