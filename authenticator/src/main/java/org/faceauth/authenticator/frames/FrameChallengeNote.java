package org.faceauth.authenticator.frames;

import java.util.Optional;

/** A challenge as one line of an authentication note. */
final class FrameChallengeNote {
    private static final String SEPARATOR = "|";
    private static final int FIELDS = 6;

    private FrameChallengeNote() {}

    static String write(FrameChallenge challenge) {
        return String.join(
                SEPARATOR,
                challenge.nonce(),
                challenge.mode(),
                challenge.executionId(),
                challenge.userId().orElse(""),
                Long.toString(challenge.issuedAtMillis()),
                Long.toString(challenge.expiresAtMillis()));
    }

    static Optional<FrameChallenge> read(String note) {
        if (note == null) {
            return Optional.empty();
        }
        String[] fields = note.split("\\|", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        return Optional.of(new FrameChallenge(
                fields[0],
                fields[1],
                fields[2],
                Optional.of(fields[3]).filter(userId -> !userId.isEmpty()),
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5])));
    }
}
