package org.faceauth.authenticator.credential;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes Keycloak know the credential type {@code face}: listed in the account console, removable, configured or not. */
public final class FaceCredentialProvider implements CredentialProvider<FaceCredentialModel>, CredentialInputValidator {
    static final String ENROL_ACTION = "FACE_ENROL";

    private final KeycloakSession session;

    FaceCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return FaceCredentialModel.FACE;
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, FaceCredentialModel credential) {
        return user.credentialManager().createStoredCredential(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public FaceCredentialModel getCredentialFromModel(CredentialModel model) {
        return FaceCredentialModel.of(model);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        CredentialTypeMetadata.CredentialTypeMetadataBuilder metadata = CredentialTypeMetadata.builder()
                .type(FaceCredentialModel.FACE)
                .category(CredentialTypeMetadata.Category.PASSWORDLESS)
                .displayName("face-display-name")
                .helpText("face-help-text")
                .removeable(true);
        UserModel user = context.getUser();
        // One face per person: who has one is offered to replace it.
        if (user != null && hasAny(user)) {
            metadata.updateAction(ENROL_ACTION);
        } else {
            metadata.createAction(ENROL_ACTION);
        }
        return metadata.build(session);
    }

    @Override
    public boolean supportsCredentialType(String type) {
        return FaceCredentialModel.FACE.equals(type);
    }

    /** Whether there is a face that may be used. */
    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
        return supportsCredentialType(type)
                && user.credentialManager()
                        .getStoredCredentialsByTypeStream(FaceCredentialModel.FACE)
                        .anyMatch(
                                stored -> FaceCredentialModel.of(stored).data().active());
    }

    /** Never: a face is judged by its frames, and no form or grant can send one. */
    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return false;
    }

    private static boolean hasAny(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(FaceCredentialModel.FACE)
                .findAny()
                .isPresent();
    }
}
