package org.faceauth.authenticator.resource;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.faceauth.authenticator.login.FaceStatus;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * {@code GET /realms/{realm}/face/status}: up, down or demonstration, and whether an administrator has lowered a
 * threshold. Which one, and why it is down, is told only to who may see the realm's settings.
 */
final class StatusPage {
    private static final String ADMINISTRATION = "realm-management";
    private static final String VIEW_REALM = "view-realm";

    private final KeycloakSession session;

    StatusPage(KeycloakSession session) {
        this.session = session;
    }

    Response status() {
        FaceStatus status = FaceStatus.of(session);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", status.state());
        body.put("thresholdsLowered", !status.loweredThresholds().isEmpty());
        if (administrator()) {
            body.put("loweredThresholds", status.loweredThresholds());
            status.detail().ifPresent(detail -> body.put("detail", detail));
        }
        return SecurityHeaders.on(Response.ok(body, MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    private boolean administrator() {
        AuthenticationManager.AuthResult bearer = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (bearer == null) {
            return false;
        }
        AccessToken.Access access = bearer.token().getResourceAccess(ADMINISTRATION);
        return access != null && access.isUserInRole(VIEW_REALM);
    }
}
