package org.faceauth.authenticator.frames;

import java.util.Optional;

/**
 * An open challenge: which frames are accepted, until when, and who judges them. Kept in an authentication note, hence
 * bound to the realm, the browser's authentication session, the tab and the client; the execution and the user are
 * bound by name.
 *
 * @param nonce 256 random bits, base64url; single use
 * @param mode id of the {@link FrameHandler}
 * @param executionId the flow execution (or required action) that asked for it
 * @param userId the user to verify; empty when identifying
 * @param issuedAtMillis since the epoch
 * @param expiresAtMillis since the epoch
 */
public record FrameChallenge(
        String nonce,
        String mode,
        String executionId,
        Optional<String> userId,
        long issuedAtMillis,
        long expiresAtMillis) {

    /** Whether no more frames are accepted because of time. */
    public boolean expired(long nowMillis) {
        return nowMillis >= expiresAtMillis;
    }

    @Override
    public String toString() {
        return "FrameChallenge[" + mode + ", " + executionId + "]";
    }
}
