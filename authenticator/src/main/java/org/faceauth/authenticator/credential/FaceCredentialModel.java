package org.faceauth.authenticator.credential;

import java.util.Base64;
import org.keycloak.credential.CredentialModel;

/** A face in Keycloak's credential table: the sealed template as the secret, {@link FaceCredentialData} in the clear. */
public final class FaceCredentialModel extends CredentialModel {
    /** Credential type and reference category. */
    public static final String FACE = "face";

    private final transient FaceCredentialData data;

    private FaceCredentialModel(FaceCredentialData data) {
        this.data = data;
    }

    /**
     * A credential that is not stored yet.
     *
     * @param id that the template was sealed for
     * @param sealed the sealed template
     * @param data in the clear
     * @param label shown to the user
     */
    public static FaceCredentialModel create(String id, byte[] sealed, FaceCredentialData data, String label) {
        FaceCredentialModel model = new FaceCredentialModel(data);
        model.setId(id);
        model.setType(FACE);
        model.setUserLabel(label);
        model.setCreatedDate(data.enrolledAtMillis());
        model.setCredentialData(data.toJson());
        model.setSecretData(Base64.getEncoder().encodeToString(sealed));
        return model;
    }

    /**
     * @param stored from the credential table; one whose data can't be read is inactive
     */
    public static FaceCredentialModel of(CredentialModel stored) {
        FaceCredentialModel model =
                new FaceCredentialModel(FaceCredentialData.parseOrInactive(stored.getCredentialData()));
        model.setId(stored.getId());
        model.setType(stored.getType());
        model.setUserLabel(stored.getUserLabel());
        model.setCreatedDate(stored.getCreatedDate());
        model.setCredentialData(stored.getCredentialData());
        model.setSecretData(stored.getSecretData());
        return model;
    }

    public FaceCredentialData data() {
        return data;
    }
}
