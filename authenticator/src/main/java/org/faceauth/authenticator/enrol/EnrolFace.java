package org.faceauth.authenticator.enrol;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.faceauth.authenticator.config.Availability;
import org.faceauth.authenticator.config.FaceServices;
import org.faceauth.authenticator.credential.FaceCredentialModel;
import org.jboss.logging.Logger;
import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The required action {@code FACE_ENROL}: consent, captures, template. */
final class EnrolFace implements RequiredActionProvider, CredentialRegistrator {
    private static final Logger LOG = Logger.getLogger(EnrolFace.class);

    private final KeycloakSession session;

    EnrolFace(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /**
     * The type of what would be replaced. By it Keycloak asks for the level of authentication that the credential gives:
     * who has a face must show it, so that a stolen password can't exchange it, and who has none can make the first one.
     */
    @Override
    public String getCredentialType(KeycloakSession keycloak, AuthenticationSessionModel authSession) {
        UserModel user = authSession.getAuthenticatedUser();
        return user != null && user.credentialManager().isConfiguredFor(FaceCredentialModel.FACE)
                ? FaceCredentialModel.FACE
                : null;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Nobody is made to enrol by this action itself: administrators and applications ask for it.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (skipped(context)) {
            context.success();
            return;
        }
        Optional<Availability.Ready> ready = ready(context);
        if (ready.isEmpty()) {
            // The person logs in with what they have, and is asked again at the next login.
            context.ignore();
            return;
        }
        new EnrolSteps(context, services(), ready.get().engine()).show();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String action = Optional.ofNullable(form.getFirst("faceAction")).orElse("");
        if ("decline".equals(action)) {
            decline(context);
            return;
        }
        if ("finish".equals(action) && finished(context)) {
            return;
        }
        Optional<Availability.Ready> ready = ready(context);
        if (ready.isEmpty()) {
            notes(context).discardProgress();
            context.challenge(new EnrolPages(context).unavailable());
            return;
        }
        EnrolSteps steps = new EnrolSteps(context, services(), ready.get().engine());
        switch (action) {
            case "consent" -> steps.consent(form);
            case "capture" -> steps.capture(form.getFirst("challenge"));
            default -> steps.show(); // "retry", a reload, and whatever a browser makes up
        }
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession keycloak, AuthenticationSessionModel authSession) {
        EnrolSteps.discard(keycloak, authSession);
    }

    /** Consent is free: who declines goes on with what they have, and is not asked again until somebody asks anew. */
    private void decline(RequiredActionContext context) {
        EnrolSteps.discard(session, context.getAuthenticationSession());
        new EnrolEvents(context).declined();
        if (EnrolPages.applicationInitiated(context.getAuthenticationSession())) {
            context.cancel();
        } else {
            context.success();
        }
    }

    private static boolean finished(RequiredActionContext context) {
        EnrolmentNotes notes = notes(context);
        if (notes.done().isEmpty()) {
            return false;
        }
        notes.clear();
        context.success();
        return true;
    }

    private static boolean skipped(RequiredActionContext context) {
        String parameter = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER);
        return Constants.KC_ACTION_PARAMETER_SKIP_IF_EXISTS.equals(parameter)
                && context.getUser().credentialManager().isConfiguredFor(FaceCredentialModel.FACE);
    }

    private Optional<Availability.Ready> ready(RequiredActionContext context) {
        Availability availability = services().availability(context.getRealm());
        if (availability instanceof Availability.Off off) {
            LOG.warnf("realm %s: no enrolment: %s", context.getRealm().getName(), off.detail());
        }
        return Optional.of(availability)
                .filter(Availability.Ready.class::isInstance)
                .map(Availability.Ready.class::cast);
    }

    private FaceServices services() {
        return session.getProvider(FaceServices.class);
    }

    private static EnrolmentNotes notes(RequiredActionContext context) {
        return new EnrolmentNotes(context.getAuthenticationSession());
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
