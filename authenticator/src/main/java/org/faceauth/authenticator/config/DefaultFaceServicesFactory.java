package org.faceauth.authenticator.config;

import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Reads the server's options once. Where one is missing or wrong, faces are off and the log says which; Keycloak starts
 * and passwords work.
 */
public final class DefaultFaceServicesFactory implements FaceServicesFactory {
    private static final Logger LOG = Logger.getLogger("org.faceauth");

    private FaceServer server;
    private String problem = "not started";

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        try {
            server = FaceServer.of(config::get);
            LOG.info("Face login is configured");
        } catch (WrongOptionException e) {
            problem = e.getMessage();
            LOG.warnf("Face login is off, passwords work: %s (options --spi-face--default--...)", problem);
        }
    }

    @Override
    public FaceServices create(KeycloakSession session) {
        return server == null ? new FaceServicesOff(problem) : new DefaultFaceServices(session, server);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (server != null) {
            server.inference().warmUp();
        }
    }

    @Override
    public void close() {
        // connections and keys end with the process
    }
}
