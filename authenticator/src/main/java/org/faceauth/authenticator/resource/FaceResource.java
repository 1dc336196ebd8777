package org.faceauth.authenticator.resource;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.faceauth.authenticator.frames.FrameResource;
import org.keycloak.models.KeycloakSession;

/** Root of {@code /realms/{realm}/face}. */
@Provider // lets Quarkus find the JAX-RS annotations of a class that comes in a provider jar
public class FaceResource {
    private final KeycloakSession session;
    private final Clock clock;

    public FaceResource(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Path("frames")
    public FrameResource frames() {
        return new FrameResource(session, clock);
    }

    @Path("status")
    public StatusResource status() {
        return new StatusResource(session);
    }

    @Path("demo")
    public DemoResource demo() {
        return new DemoResource(session.getContext().getRealm());
    }
}
