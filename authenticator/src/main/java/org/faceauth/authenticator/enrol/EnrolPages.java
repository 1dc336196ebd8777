package org.faceauth.authenticator.enrol;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.faceauth.authenticator.config.RealmMarks;
import org.faceauth.authenticator.consent.ConsentNotice;
import org.faceauth.authenticator.frames.FrameChallenge;
import org.faceauth.authenticator.frames.FrameIntake;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The pages of the enrolment, with the model that {@code docs/protocol.md} names. */
final class EnrolPages {
    private final RequiredActionContext context;

    EnrolPages(RequiredActionContext context) {
        this.context = context;
    }

    /** Whether an application or the user asked for the action, rather than an administrator. */
    static boolean applicationInitiated(AuthenticationSessionModel session) {
        return session.getClientNote(Constants.KC_ACTION_EXECUTING) != null;
    }

    /** Faces can't be measured now: the page on which one can still decline, with the reason. */
    Response unavailable() {
        context.form().setError("face.error.inference-unavailable");
        return consent();
    }

    Response consent() {
        Map<String, Object> face = model();
        face.put("noticeVersion", ConsentNotice.VERSION);
        return page("face-consent.ftl", face);
    }

    Response capture(
            FrameChallenge challenge, int captures, long lifetimeSeconds, int triesLeft, Optional<String> error) {
        Map<String, Object> face = model();
        face.put("mode", "enrol");
        face.put("captures", captures);
        face.put("framesUrl", framesUrl());
        face.put("challenge", challenge.nonce());
        face.put("expiresInSeconds", lifetimeSeconds);
        face.put("maxFrameBytes", FrameIntake.MAX_BYTES);
        face.put("triesLeft", triesLeft);
        error.ifPresent(key -> face.put("error", key));
        return page("face-enrol.ftl", face);
    }

    Response enrolled(int captures) {
        Map<String, Object> face = model();
        face.put("captures", captures);
        return page("face-enrolled.ftl", face);
    }

    private Map<String, Object> model() {
        Map<String, Object> face = new LinkedHashMap<>();
        face.put("demonstration", RealmMarks.demonstration(context.getRealm()));
        face.put("applicationInitiated", applicationInitiated(context.getAuthenticationSession()));
        return face;
    }

    private Response page(String template, Map<String, Object> face) {
        context.getSession().getContext().getHttpResponse().setHeader("Permissions-Policy", "camera=(self)");
        return context.form().setAttribute("face", face).createForm(template);
    }

    /** Without scheme and host, so that it is the page's own origin whatever the proxy calls it. */
    private String framesUrl() {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        URI uri = UriBuilder.fromUri(context.getSession().getContext().getUri().getBaseUri())
                .path("realms")
                .path(session.getRealm().getName())
                .path("face/frames")
                .queryParam("client_id", "{client}")
                .queryParam("tab_id", "{tab}")
                .build(session.getClient().getClientId(), session.getTabId());
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
