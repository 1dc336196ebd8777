package org.faceauth.authenticator.audit;

import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;

/**
 * The details of an event, one method for each that is allowed. There is none for an image, an embedding or a score: what
 * has no method here can't get into the audit by accident.
 */
public final class FaceEventDetails {
    private final EventBuilder event;

    public FaceEventDetails(EventBuilder event) {
        this.event = event;
    }

    /** What it came to, for example {@code enrolled}. */
    public FaceEventDetails outcome(String outcome) {
        event.detail("face_outcome", outcome);
        return this;
    }

    /** The credential that was made or used. */
    public FaceEventDetails credential(String type, String id) {
        event.detail(Details.CREDENTIAL_TYPE, type);
        event.detail(Details.CREDENTIAL_ID, id);
        return this;
    }

    /** The account that has this face already; only administrators read events. */
    public FaceEventDetails enrolledUnder(String userId) {
        event.detail("face_enrolled_user_id", userId);
        return this;
    }

    /** The notice that was agreed to. */
    public FaceEventDetails notice(String version) {
        event.detail("face_notice_version", version);
        return this;
    }

    /** Settings that an administrator put below their safe range. */
    public FaceEventDetails loweredThresholds(List<String> settings) {
        if (!settings.isEmpty()) {
            event.detail("face_lowered_thresholds", String.join(",", settings));
        }
        return this;
    }

    /** The event to send. */
    public EventBuilder event() {
        return event;
    }
}
