package org.faceauth.authenticator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faceauth.authenticator.frames.FrameChallenge;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventBuilder;

/**
 * Events of the face login. They hold the outcome, the department, a hash of the challenge and the confidence as a coarse
 * band; never a biometric value, and never a name next to a face that was refused.
 */
final class LoginEvents {
    private static final int HASH_CHARACTERS = 16;

    private final AuthenticationFlowContext context;

    LoginEvents(AuthenticationFlowContext context) {
        this.context = context;
    }

    void refused(
            LoginOutcome.Refused outcome,
            OutcomeMapping mapping,
            Optional<String> departmentId,
            Optional<FrameChallenge> challenge) {
        // A copy: details of a refusal must not stay on the event of a later success.
        EventBuilder event = context.getEvent().clone();
        if (context.getUser() != null) {
            // Not told by the face: an earlier step established who this is.
            event.user(context.getUser());
        }
        details(event, outcome, departmentId, challenge);
        if (!outcome.reason().isEmpty()) {
            event.detail("face_reason", outcome.reason());
        }
        event.error(mapping.eventError());
    }

    /** Goes into Keycloak's own login event, which follows when the flow has ended. */
    void recognised(
            LoginOutcome.Recognised outcome, Optional<String> departmentId, Optional<FrameChallenge> challenge) {
        EventBuilder event = context.getEvent();
        details(event, outcome, departmentId, challenge);
        event.detail("face_confidence", band(outcome.confidence()));
    }

    void loweredThresholds(List<String> settings) {
        context.getEvent().detail("face_lowered_thresholds", String.join(",", settings));
    }

    private static void details(
            EventBuilder event,
            LoginOutcome outcome,
            Optional<String> departmentId,
            Optional<FrameChallenge> challenge) {
        event.detail("face_outcome", outcome.code().name().toLowerCase(Locale.ROOT));
        departmentId.ifPresent(id -> event.detail("face_department", id));
        challenge.ifPresent(open -> event.detail("face_challenge", hash(open.nonce())));
    }

    static String band(double confidence) {
        if (confidence >= 0.8) {
            return "high";
        }
        return confidence >= 0.6 ? "medium" : "low";
    }

    private static String hash(String nonce) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
