package org.faceauth.authenticator.login;

import org.faceauth.authenticator.frames.FrameHandler;
import org.faceauth.authenticator.frames.FrameHandlerFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Frames of both face authenticators. */
public final class LoginFrameHandlerFactory implements FrameHandlerFactory {

    @Override
    public String getId() {
        return FrameHandler.LOGIN;
    }

    @Override
    public FrameHandler create(KeycloakSession session) {
        return new LoginFrameHandler(session);
    }

    @Override
    public void init(Config.Scope config) {
        // nothing to configure
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // holds nothing
    }
}
