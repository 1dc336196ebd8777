package org.faceauth.authenticator.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import org.faceauth.authenticator.frames.FrameIntake;
import org.keycloak.models.KeycloakSession;

/** {@code /realms/{realm}/face}: only paths; each is somebody else's work. */
public class FaceResource {
    private final KeycloakSession session;
    private final Clock clock;

    public FaceResource(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @POST
    @Path("frames")
    @Consumes(MediaType.WILDCARD)
    public Response frame(
            @QueryParam("client_id") String clientId,
            @QueryParam("tab_id") String tabId,
            @Context HttpHeaders headers,
            InputStream body) {
        return new FrameIntake(session, clock).take(clientId, tabId, headers, body);
    }

    @GET
    @Path("status")
    public Response status() {
        return new StatusPage(session).status();
    }

    @GET
    @Path("demo")
    public Response demo(@Context UriInfo uri) {
        if (!uri.getPath().endsWith("/")) {
            // The page names its files relative to its own address.
            return Response.seeOther(uri.getAbsolutePathBuilder().path("/").build())
                    .build();
        }
        return new DemoFiles(session.getContext().getRealm()).start();
    }

    @GET
    @Path("demo/{file}")
    public Response demoFile(@PathParam("file") String name) {
        return new DemoFiles(session.getContext().getRealm()).file(name);
    }
}
