package org.faceauth.authenticator.login;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.faceauth.authenticator.config.RealmMarks;
import org.faceauth.authenticator.frames.FrameChallenge;
import org.faceauth.authenticator.frames.FrameIntake;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The pages of a face login, with the model that {@code docs/protocol.md} names. */
final class LoginPages {

    private final AuthenticationFlowContext context;

    LoginPages(AuthenticationFlowContext context) {
        this.context = context;
    }

    Response departments(Departments departments) {
        Map<String, Object> face = model();
        face.put(
                "departments",
                departments.list().stream().map(Departments.Department::forPage).toList());
        return page("face-department.ftl", face);
    }

    Response capture(
            FrameChallenge challenge,
            FaceLoginConfig config,
            Optional<Departments.Department> department,
            int triesLeft,
            Optional<String> error) {
        Map<String, Object> face = model();
        face.put("mode", challenge.userId().isPresent() ? "verify" : "identify");
        department.ifPresent(chosen -> face.put("department", chosen.forPage()));
        face.put("framesUrl", framesUrl(context.getSession(), context.getAuthenticationSession()));
        face.put("challenge", challenge.nonce());
        face.put("expiresInSeconds", config.challengeLifetime().toSeconds());
        face.put("maxFrameBytes", FrameIntake.MAX_BYTES);
        face.put("triesLeft", triesLeft);
        error.ifPresent(key -> face.put("error", key));
        return page("face-capture.ftl", face);
    }

    /** For an execution that has no alternative. */
    Response refused(String messageKey) {
        return context.form().setError(messageKey).createErrorPage(Response.Status.UNAUTHORIZED);
    }

    private Map<String, Object> model() {
        Map<String, Object> face = new LinkedHashMap<>();
        face.put("demonstration", RealmMarks.demonstration(context.getRealm()));
        return face;
    }

    private Response page(String template, Map<String, Object> face) {
        context.getSession().getContext().getHttpResponse().setHeader("Permissions-Policy", "camera=(self)");
        return context.form().setAttribute("face", face).createForm(template);
    }

    /** Without scheme and host, so that it is the page's own origin whatever the proxy calls it. */
    static String framesUrl(KeycloakSession session, AuthenticationSessionModel authSession) {
        URI uri = UriBuilder.fromUri(session.getContext().getUri().getBaseUri())
                .path("realms")
                .path(authSession.getRealm().getName())
                .path("face/frames")
                .queryParam("client_id", "{client}")
                .queryParam("tab_id", "{tab}")
                .build(authSession.getClient().getClientId(), authSession.getTabId());
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
