package org.faceauth.authenticator.enrol;

import org.faceauth.authenticator.frames.FrameHandler;
import org.faceauth.authenticator.frames.FrameHandlerFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the handler of enrolment frames. */
public final class EnrolFrameHandlerFactory implements FrameHandlerFactory {

    @Override
    public String getId() {
        return FrameHandler.ENROL;
    }

    @Override
    public FrameHandler create(KeycloakSession session) {
        return new EnrolFrameHandler(session);
    }

    @Override
    public void init(Config.Scope config) {
        // nothing to configure
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // depends on no other provider
    }

    @Override
    public void close() {
        // holds nothing
    }
}
