package org.faceauth.authenticator.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** {@code face-authenticator}: identifies when no user is known, verifies otherwise. */
public final class FaceAuthenticatorFactory extends AbstractFaceAuthenticatorFactory {
    static final String ID = "face-authenticator";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Face login";
    }

    @Override
    public String getHelpText() {
        return "Finds a member of a department by face, or verifies the user who is already known. The password stays the"
                + " alternative.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new FaceAuthenticator(session, false);
    }
}
