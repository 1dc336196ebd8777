package org.faceauth.authenticator.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** {@code face-verify}: verifies the known user's face, as a second step. */
public final class FaceVerifyAuthenticatorFactory extends AbstractFaceAuthenticatorFactory {
    static final String ID = "face-verify";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Face verification";
    }

    @Override
    public String getHelpText() {
        return "Verifies the face of the user whom an earlier step has established.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new FaceAuthenticator(session, true);
    }
}
