package org.faceauth.authenticator.resource;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/{realm}/face/...}. */
public final class FaceResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "face";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new FaceResourceProvider(session);
    }

    @Override
    public void init(Config.Scope config) {
        // nothing to configure: the endpoints and keys belong to the SPI "face"
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing depends on the other providers
    }

    @Override
    public void close() {
        // holds nothing
    }
}
