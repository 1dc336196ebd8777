package org.faceauth.authenticator.login;

import java.util.Optional;
import org.faceauth.authenticator.match.MatchResult;

/**
 * Who the challenge has been seen to be so far. A match counts only if every neutral frame gives it and no later frontal
 * frame speaks against it.
 *
 * @param userId who matched, empty where nobody did or a later frame spoke against it
 * @param credentialId of the template that matched
 * @param nearestUserId whose template came nearest, matched or not: with it a stranger's frames cost the same work
 * @param confidence least of the matches, 0..1; of the best comparison where nobody matched
 * @param reason for the audit
 */
record Recognition(
        Optional<String> userId,
        Optional<String> credentialId,
        Optional<String> nearestUserId,
        double confidence,
        String reason) {

    static final String INCONSISTENT = "INCONSISTENT";
    static final String NOT_COMPARED = "NOT_COMPARED";
    static final Recognition NONE =
            new Recognition(Optional.empty(), Optional.empty(), Optional.empty(), 0, NOT_COMPARED);

    /** After the first neutral frame. */
    static Recognition first(MatchResult result) {
        if (result instanceof MatchResult.Matched matched) {
            return new Recognition(
                    Optional.of(matched.userId()),
                    Optional.of(matched.credentialId()),
                    Optional.of(matched.userId()),
                    matched.confidence(),
                    "");
        }
        MatchResult.NoMatch nobody = (MatchResult.NoMatch) result;
        return new Recognition(
                Optional.empty(),
                Optional.empty(),
                nobody.nearestUserId(),
                nobody.confidence(),
                nobody.why().name());
    }

    /** After a further neutral frame. */
    Recognition and(MatchResult result) {
        Recognition next = first(result);
        boolean same = userId.isPresent() && userId.equals(next.userId());
        if (same) {
            return new Recognition(
                    userId, credentialId, nearestUserId, Math.min(confidence, next.confidence()), reason);
        }
        return userId.isPresent() ? next.broken() : withoutUser(next);
    }

    /** After a frame that is not the matched person's, or that can't be compared. */
    Recognition broken() {
        return new Recognition(
                Optional.empty(),
                Optional.empty(),
                nearestUserId,
                confidence,
                userId.isPresent() || equals(NONE) ? INCONSISTENT : reason);
    }

    private Recognition withoutUser(Recognition next) {
        String why = next.userId().isPresent() ? INCONSISTENT : reason;
        return new Recognition(Optional.empty(), Optional.empty(), next.nearestUserId(), next.confidence(), why);
    }
}
