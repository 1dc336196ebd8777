package org.faceauth.authenticator.frames;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Issues, finds and consumes the one open challenge of an authentication session. Both the login and the enrolment go
 * through here, so that a challenge of one can't serve the other.
 */
public final class FrameChallenges {
    private static final String NOTE = "face.challenge";
    private static final String SEQUENCE = "face.challenge.next";
    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuthenticationSessionModel session;
    private final OnceOnly onceOnly;
    private final Clock clock;

    /**
     * @param session the authentication session of the browser tab
     * @param onceOnly what makes a nonce and a sequence number usable once in the whole cluster
     * @param clock of the server
     */
    public FrameChallenges(AuthenticationSessionModel session, OnceOnly onceOnly, Clock clock) {
        this.session = session;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    /** For providers. */
    public static FrameChallenges of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new FrameChallenges(session, OnceOnly.of(keycloak), Clock.systemUTC());
    }

    /**
     * Opens a challenge; one that was open before is void.
     *
     * @param mode id of the {@link FrameHandler} that judges the frames
     * @param executionId the flow execution or required action that asks
     * @param userId the user to verify, empty when identifying
     * @param lifetime how long frames are accepted
     */
    public FrameChallenge issue(String mode, String executionId, Optional<String> userId, Duration lifetime) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        long now = clock.millis();
        FrameChallenge challenge = new FrameChallenge(
                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                mode,
                executionId,
                userId,
                now,
                now + lifetime.toMillis());
        session.setAuthNote(NOTE, FrameChallengeNote.write(challenge));
        session.setAuthNote(SEQUENCE, "0");
        return challenge;
    }

    /** The open challenge, expired or not. */
    public Optional<FrameChallenge> open() {
        return FrameChallengeNote.read(session.getAuthNote(NOTE));
    }

    /**
     * The open challenge if its nonce is the given one, compared in constant time.
     *
     * @param nonce what the browser sent, may be null
     */
    public Optional<FrameChallenge> open(String nonce) {
        return open().filter(challenge -> nonce != null && same(challenge.nonce(), nonce));
    }

    /**
     * Takes the challenge out of the session: of two callers at once, on whichever node, one gets nothing.
     *
     * @param nonce what the browser sent, may be null
     */
    public Optional<FrameChallenge> consume(String nonce) {
        Optional<FrameChallenge> challenge = open(nonce).filter(open -> onceOnly.take("challenge", open.nonce()));
        challenge.ifPresent(taken -> discard());
        return challenge;
    }

    /** Voids the open challenge, if there is one. */
    public void discard() {
        session.removeAuthNote(NOTE);
        session.removeAuthNote(SEQUENCE);
    }

    /** The only sequence number that the next frame may have. */
    int nextSequence() {
        String next = session.getAuthNote(SEQUENCE);
        return next == null ? 0 : Integer.parseInt(next);
    }

    /** Uses a sequence number up; false where it is not the next one or another request was faster. */
    boolean takeSequence(FrameChallenge challenge, int sequence) {
        if (sequence != nextSequence() || !onceOnly.take("frame", challenge.nonce() + sequence)) {
            return false;
        }
        session.setAuthNote(SEQUENCE, Integer.toString(sequence + 1));
        return true;
    }

    /** Gives a sequence number back, for a frame that was not judged. */
    void giveBackSequence(FrameChallenge challenge, int sequence) {
        session.setAuthNote(SEQUENCE, Integer.toString(sequence));
        onceOnly.giveBack("frame", challenge.nonce() + sequence);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
