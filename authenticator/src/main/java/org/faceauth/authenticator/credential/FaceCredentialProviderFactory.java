package org.faceauth.authenticator.credential;

import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link FaceCredentialProvider}. */
public final class FaceCredentialProviderFactory implements CredentialProviderFactory<FaceCredentialProvider> {

    @Override
    public String getId() {
        return FaceCredentialModel.FACE;
    }

    @Override
    public CredentialProvider<FaceCredentialModel> create(KeycloakSession session) {
        return new FaceCredentialProvider(session);
    }
}
