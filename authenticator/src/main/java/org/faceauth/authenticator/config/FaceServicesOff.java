package org.faceauth.authenticator.config;

import java.time.Clock;
import org.faceauth.authenticator.credential.RealmTemplates;
import org.faceauth.authenticator.inference.InferenceClient;
import org.faceauth.authenticator.match.TemplateSource;
import org.faceauth.authenticator.vault.TemplateVault;
import org.keycloak.models.RealmModel;

/** A server whose options are missing or wrong. */
final class FaceServicesOff implements FaceServices {
    private final String problem;

    FaceServicesOff(String problem) {
        this.problem = problem;
    }

    @Override
    public Availability availability(RealmModel realm) {
        return new Availability.Off(Availability.Reason.NOT_CONFIGURED, problem);
    }

    @Override
    public InferenceClient inference() {
        throw new FaceLoginOffException(problem);
    }

    @Override
    public TemplateVault vault() {
        throw new FaceLoginOffException(problem);
    }

    @Override
    public TemplateSource templates() {
        throw new FaceLoginOffException(problem);
    }

    @Override
    public RealmTemplates realmTemplates() {
        throw new FaceLoginOffException(problem);
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
