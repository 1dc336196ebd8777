package org.faceauth.authenticator.resource;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

/** Headers of what this resource serves: nothing is cached, sniffed, framed or fetched from elsewhere. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static CacheControl noStore() {
        CacheControl cacheControl = new CacheControl();
        cacheControl.setNoStore(true);
        return cacheControl;
    }

    static Response.ResponseBuilder on(Response.ResponseBuilder response) {
        return response.cacheControl(noStore())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", "camera=()");
    }
}
