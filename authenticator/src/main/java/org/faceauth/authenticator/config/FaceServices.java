package org.faceauth.authenticator.config;

import java.time.Clock;
import org.faceauth.authenticator.credential.RealmTemplates;
import org.faceauth.authenticator.inference.InferenceClient;
import org.faceauth.authenticator.match.TemplateSource;
import org.faceauth.authenticator.vault.TemplateVault;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Entry to everything that a face login needs and that is set at the server:
 * {@code session.getProvider(FaceServices.class)}. Ask {@link #availability} first; the other methods throw
 * {@link FaceLoginOffException} where the server is not configured.
 */
public interface FaceServices extends Provider {

    /** Whether faces may be used in a realm now. Takes less than half a second, also when the service is down. */
    Availability availability(RealmModel realm);

    /** The inference service. */
    InferenceClient inference();

    /** Encrypts and decrypts templates. */
    TemplateVault vault();

    /** The stored templates of this session's realm. */
    TemplateSource templates();

    /** All of them, to find a face that is enrolled already. */
    RealmTemplates realmTemplates();

    /** Time, for everything that expires. */
    Clock clock();
}
