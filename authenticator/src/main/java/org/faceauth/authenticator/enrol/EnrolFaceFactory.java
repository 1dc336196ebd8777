package org.faceauth.authenticator.enrol;

import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** Makes the required action, and checks its settings when an administrator saves them. */
public final class EnrolFaceFactory implements RequiredActionFactory {
    /** Id of the required action and value of {@code kc_action}. */
    public static final String ID = "FACE_ENROL";

    private static final Logger LOG = Logger.getLogger(EnrolFaceFactory.class);

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Enrol face";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new EnrolFace(session);
    }

    @Override
    public boolean isOneTimeAction() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Stream.concat(MAX_AUTH_AGE_CONFIG_PROPERTIES.stream(), EnrolSetting.properties().stream())
                .toList();
    }

    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        RequiredActionFactory.super.validateConfig(session, realm, model);
        try {
            List<String> lowered = EnrolSetting.read(model).loweredThresholds();
            if (!lowered.isEmpty()) {
                LOG.warnf(
                        "realm %s: %s of %s are below their safe range; enrolment is weaker than designed",
                        realm.getName(), String.join(", ", lowered), ID);
            }
        } catch (IllegalArgumentException e) {
            throw new ValidationException(new ValidationError(ID, "config", e.getMessage()));
        }
    }

    @Override
    public void init(Config.Scope config) {
        // nothing to configure at the server
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // depends on no other provider
    }

    @Override
    public void close() {
        // holds nothing
    }
}
