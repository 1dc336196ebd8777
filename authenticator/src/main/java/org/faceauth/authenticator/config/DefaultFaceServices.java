package org.faceauth.authenticator.config;

import java.time.Clock;
import org.faceauth.authenticator.credential.RealmTemplates;
import org.faceauth.authenticator.credential.StoredTemplates;
import org.faceauth.authenticator.inference.EngineInfo;
import org.faceauth.authenticator.inference.InferenceClient;
import org.faceauth.authenticator.inference.InferenceUnavailableException;
import org.faceauth.authenticator.match.TemplateSource;
import org.faceauth.authenticator.vault.TemplateVault;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** A server whose options are right. */
final class DefaultFaceServices implements FaceServices {
    private final KeycloakSession session;
    private final FaceServer server;

    DefaultFaceServices(KeycloakSession session, FaceServer server) {
        this.session = session;
        this.server = server;
    }

    @Override
    public Availability availability(RealmModel realm) {
        EngineInfo engine;
        try {
            engine = server.inference().info();
        } catch (InferenceUnavailableException e) {
            return new Availability.Off(Availability.Reason.INFERENCE_UNAVAILABLE, e.getMessage());
        }
        if ((engine.demonstration() || !engine.antiSpoof()) && !RealmMarks.demonstration(realm)) {
            return new Availability.Off(
                    Availability.Reason.DEMONSTRATION_ENGINE,
                    "the inference service has no trusted anti-spoof network, and the realm is no demonstration");
        }
        return new Availability.Ready(engine);
    }

    @Override
    public InferenceClient inference() {
        return server.inference();
    }

    @Override
    public TemplateVault vault() {
        return server.vault();
    }

    @Override
    public TemplateSource templates() {
        return new StoredTemplates(session, server.vault());
    }

    @Override
    public RealmTemplates realmTemplates() {
        return new StoredTemplates(session, server.vault());
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
