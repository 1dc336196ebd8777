package org.faceauth.authenticator.resource;

import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class FaceResourceProvider implements RealmResourceProvider {
    private final KeycloakSession session;

    FaceResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new FaceResource(session, Clock.systemUTC());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
