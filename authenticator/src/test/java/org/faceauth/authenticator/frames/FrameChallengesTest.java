package org.faceauth.authenticator.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.faceauth.authenticator.limits.InMemoryObjects;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;

class FrameChallengesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final OnceOnly onceOnly = new OnceOnly(new InMemoryObjects().provider());
    private final AuthenticationSessionModel session = session();
    private final FrameChallenges challenges = new FrameChallenges(session, onceOnly, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isBoundToModeExecutionAndUser() {
        FrameChallenge issued = issue();
        assertThat(challenges.open(issued.nonce())).contains(issued);
        assertThat(issued.mode()).isEqualTo("login");
        assertThat(issued.executionId()).isEqualTo("execution");
        assertThat(issued.userId()).contains("user");
    }

    @Test
    void expires() {
        FrameChallenge issued = issue();
        assertThat(issued.expired(NOW.plusSeconds(19).toEpochMilli())).isFalse();
        assertThat(issued.expired(NOW.plusSeconds(20).toEpochMilli())).isTrue();
    }

    @Test
    void aWrongOrMissingNonceOpensNothing() {
        issue();
        assertThat(challenges.open("x")).isEmpty();
        assertThat(challenges.open(null)).isEmpty();
    }

    @Test
    void anotherTabsNonceOpensNothing() {
        FrameChallenge issued = issue();
        FrameChallenges otherTab = new FrameChallenges(session(), onceOnly, Clock.systemUTC());
        assertThat(otherTab.open(issued.nonce())).isEmpty();
    }

    @Test
    void isUsedOnce() {
        FrameChallenge issued = issue();
        assertThat(challenges.consume(issued.nonce())).isPresent();
        assertThat(challenges.consume(issued.nonce())).isEmpty();
    }

    @Test
    void isUsedOnceAlsoWhenTwoNodesSeeTheSameNotes() {
        FrameChallenge issued = issue();
        AuthenticationSessionModel stale = session();
        stale.setAuthNote("face.challenge", FrameChallengeNote.write(issued));
        assertThat(challenges.consume(issued.nonce())).isPresent();
        assertThat(new FrameChallenges(stale, onceOnly, Clock.systemUTC()).consume(issued.nonce()))
                .isEmpty();
    }

    @Test
    void aNewChallengeVoidsTheOldOne() {
        FrameChallenge old = issue();
        issue();
        assertThat(challenges.open(old.nonce())).isEmpty();
    }

    @Test
    void takesEachSequenceNumberOnceAndInOrder() {
        FrameChallenge issued = issue();
        assertThat(challenges.takeSequence(issued, 1)).isFalse();
        assertThat(challenges.takeSequence(issued, 0)).isTrue();
        assertThat(challenges.takeSequence(issued, 0)).isFalse();
        assertThat(challenges.takeSequence(issued, 1)).isTrue();
    }

    @Test
    void aNumberGivenBackCanBeTakenAgain() {
        FrameChallenge issued = issue();
        assertThat(challenges.takeSequence(issued, 0)).isTrue();
        challenges.giveBackSequence(issued, 0);
        assertThat(challenges.nextSequence()).isZero();
        assertThat(challenges.takeSequence(issued, 0)).isTrue();
    }

    private FrameChallenge issue() {
        return challenges.issue("login", "execution", Optional.of("user"), Duration.ofSeconds(20));
    }

    private static AuthenticationSessionModel session() {
        Map<String, String> notes = new HashMap<>();
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "setAuthNote" -> notes.put((String) arguments[0], (String) arguments[1]) == null ? null : null;
            case "getAuthNote" -> notes.get((String) arguments[0]);
            case "removeAuthNote" -> notes.remove((String) arguments[0]) == null ? null : null;
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                FrameChallengesTest.class.getClassLoader(), new Class<?>[] {AuthenticationSessionModel.class}, handler);
    }
}
