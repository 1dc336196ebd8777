package org.faceauth.authenticator.enrol;

import org.faceauth.authenticator.audit.FaceEventDetails;
import org.faceauth.authenticator.consent.ConsentNotice;
import org.faceauth.authenticator.credential.FaceCredentialModel;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;

/**
 * Events of the enrolment. What was stored or refused is told at once and not only when the action ends, since a browser may
 * be closed before; each is a copy, so that its details don't stay on what follows.
 */
final class EnrolEvents {
    /** Error of an event: the face is enrolled under another account. */
    static final String DUPLICATE = "face_duplicate";

    private final RequiredActionContext context;

    EnrolEvents(RequiredActionContext context) {
        this.context = context;
    }

    void enrolled(String credentialId, EnrolConfig config) {
        updateCredential("enrolled")
                .credential(FaceCredentialModel.FACE, credentialId)
                .notice(ConsentNotice.VERSION)
                .loweredThresholds(config.loweredThresholds())
                .event()
                .success();
    }

    /** The page says that it can't be done, and not whose face it is; that only administrators learn, here. */
    void duplicate(String otherUserId) {
        updateCredential("duplicate").enrolledUnder(otherUserId).event().error(DUPLICATE);
    }

    void failed(String outcome) {
        updateCredential(outcome).event().error(Errors.INVALID_USER_CREDENTIALS);
    }

    /** On the action's own event, which Keycloak sends when it ends. */
    void declined() {
        new FaceEventDetails(context.getEvent()).outcome("declined").notice(ConsentNotice.VERSION);
    }

    private FaceEventDetails updateCredential(String outcome) {
        return new FaceEventDetails(context.getEvent()
                        .clone()
                        .event(EventType.UPDATE_CREDENTIAL)
                        .detail(Details.CREDENTIAL_TYPE, FaceCredentialModel.FACE)
                        .detail(Details.CUSTOM_REQUIRED_ACTION, EnrolFaceFactory.ID))
                .outcome(outcome);
    }
}
