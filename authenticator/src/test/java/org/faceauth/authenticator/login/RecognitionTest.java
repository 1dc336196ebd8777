package org.faceauth.authenticator.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.faceauth.authenticator.match.MatchResult.Matched;
import org.faceauth.authenticator.match.MatchResult.NoMatch;
import org.faceauth.authenticator.match.MatchResult.Reason;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    private static final Matched ANN = new Matched("ann", "a1", 0.9);
    private static final Matched BOB = new Matched("bob", "b1", 0.9);
    private static final NoMatch NOBODY = new NoMatch(Reason.TOO_WEAK, Optional.of("ann"), 0.3);

    @Test
    void countsWhenEveryNeutralFrameGivesTheSame() {
        Recognition both = Recognition.first(ANN).and(new Matched("ann", "a2", 0.7));
        assertThat(both.userId()).contains("ann");
        assertThat(both.confidence()).isEqualTo(0.7);
    }

    @Test
    void aLaterFrameThatMatchesNobodyClearsIt() {
        assertThat(Recognition.first(ANN).and(NOBODY).userId()).isEmpty();
    }

    @Test
    void anEarlierFrameThatMatchedNobodyIsNotForgotten() {
        assertThat(Recognition.first(NOBODY).and(ANN).userId()).isEmpty();
    }

    @Test
    void twoPeopleInOneChallengeAreNobody() {
        Recognition both = Recognition.first(ANN).and(BOB);
        assertThat(both.userId()).isEmpty();
        assertThat(both.reason()).isEqualTo(Recognition.INCONSISTENT);
    }

    @Test
    void staysClearedOnceAFrameSpokeAgainstIt() {
        Recognition broken = Recognition.first(ANN).broken();
        assertThat(broken.userId()).isEmpty();
        assertThat(broken.and(ANN).userId()).isEmpty();
        assertThat(broken.nearestUserId()).contains("ann");
    }

    @Test
    void aFrameThatCannotBeComparedIsNotSkipped() {
        Recognition broken = Recognition.NONE.broken();
        assertThat(broken).isNotEqualTo(Recognition.NONE);
        assertThat(broken.and(ANN).userId()).isEmpty();
    }
}
