package org.faceauth.authenticator.match;

import java.util.Optional;

/** The outcome of comparing one face with a gallery. */
public sealed interface MatchResult {

    /** Confidence of the best comparison, 0..1; 0 where nothing could be compared. */
    double confidence();

    /**
     * One person, beyond doubt as the policy defines it.
     *
     * @param userId who
     * @param credentialId the template that matched best
     * @param confidence 0..1
     */
    record Matched(String userId, String credentialId, double confidence) implements MatchResult {}

    /**
     * Nobody. Strangers get this, and so do people whose photo is too poor.
     *
     * @param why for the audit, never for the page
     * @param nearestUserId whose template came nearest, so that a stranger's later frames cost the same work
     * @param confidence of the best comparison
     */
    record NoMatch(Reason why, Optional<String> nearestUserId, double confidence) implements MatchResult {}

    /** Why nobody matched. */
    enum Reason {
        /** There is nobody to compare with. */
        NOBODY_ENROLLED,
        /** The face has no usable embedding. */
        UNUSABLE_FACE,
        /** The best comparison is too weak. */
        TOO_WEAK,
        /** Two people come too close to each other. */
        AMBIGUOUS
    }
}
