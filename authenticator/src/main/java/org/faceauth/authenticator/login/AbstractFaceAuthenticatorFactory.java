package org.faceauth.authenticator.login;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What both face authenticators have in common. */
abstract sealed class AbstractFaceAuthenticatorFactory implements AuthenticatorFactory
        permits FaceAuthenticatorFactory, FaceVerifyAuthenticatorFactory {

    /** Also what lets the account console list the credential. */
    @Override
    public final String getReferenceCategory() {
        return FaceAuthenticator.CREDENTIAL_TYPE;
    }

    @Override
    public final boolean isConfigurable() {
        return true;
    }

    @Override
    public final Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return FaceSetting.properties();
    }

    @Override
    public final void init(Config.Scope config) {
        // endpoints and keys belong to the SPI "face"
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public final void close() {
        // holds nothing
    }
}
