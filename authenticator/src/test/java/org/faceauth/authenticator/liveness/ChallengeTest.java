package org.faceauth.authenticator.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faceauth.authenticator.liveness.ChallengeStep.BLINK;
import static org.faceauth.authenticator.liveness.ChallengeStep.LOOK_UP;
import static org.faceauth.authenticator.liveness.ChallengeStep.MOVE_CLOSER;
import static org.faceauth.authenticator.liveness.ChallengeStep.NEUTRAL;
import static org.faceauth.authenticator.liveness.ChallengeStep.TURN_LEFT;
import static org.faceauth.authenticator.liveness.ChallengeStep.TURN_RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.liveness.Evidence.Failure;
import org.faceauth.authenticator.liveness.Sighting.SeenFace;
import org.junit.jupiter.api.Test;

class ChallengeTest {

    @Test
    void passesWhoDoesWhatIsAsked() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT, TURN_RIGHT).neutral();
        assertThat(sitter.evidence().step()).isEqualTo(TURN_LEFT);
        sitter.look(2, 0).look(10, 0).look(21, 0);
        assertThat(sitter.evidence().step()).isEqualTo(TURN_RIGHT);
        sitter.look(8, 0).look(0, 0).look(-10, 0);
        assertThat(sitter.evidence().passed()).isFalse();
        sitter.look(-20, 0);
        assertThat(sitter.evidence().passed()).isTrue();
    }

    @Test
    void passesALookUpFromThePersonsOwnPitch() {
        Sitter sitter = new Sitter(NEUTRAL, LOOK_UP).look(0, -8).look(0, -8.5);
        sitter.look(0, -8).look(0, 0);
        assertThat(sitter.evidence().passed()).isFalse();
        assertThat(sitter.look(0, 5).evidence().passed()).isTrue();
    }

    @Test
    void passesABlink() {
        Sitter sitter = new Sitter(NEUTRAL, BLINK).neutral().eyes(0.8).eyes(0.2);
        assertThat(sitter.evidence().passed()).isFalse();
        assertThat(sitter.eyes(0.75).evidence().passed()).isTrue();
    }

    @Test
    void eyesThatStayClosedAreNoBlink() {
        Sitter sitter = new Sitter(NEUTRAL, BLINK).neutral().eyes(0.8).eyes(0.2).eyes(0.2);
        assertThat(sitter.eyes(0.5).evidence().passed()).isFalse();
    }

    @Test
    void passesComingCloser() {
        Sitter sitter = new Sitter(NEUTRAL, MOVE_CLOSER).neutral().comeTo(0.4).comeTo(0.45);
        assertThat(sitter.evidence().passed()).isFalse();
        assertThat(sitter.comeTo(0.52).evidence().passed()).isTrue();
    }

    @Test
    void asksToStandBackWhereComingCloserWouldNotFit() {
        Sitter sitter = new Sitter(NEUTRAL, MOVE_CLOSER).comeTo(0.62);
        assertThat(sitter.hint()).contains(Hint.TOO_CLOSE);
        assertThat(sitter.evidence().neutralFrames()).isZero();
    }

    @Test
    void theWrongWayIsNotEnough() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT)
                .neutral()
                .look(0, 0)
                .look(-10, 0)
                .look(-22, 0)
                .look(-30, 0);
        assertThat(sitter.evidence().passed()).isFalse();
        assertThat(sitter.hint()).contains(Hint.TURN_LEFT);
    }

    @Test
    void aTurnedPictureThatDoesNotMoveIsNotEnough() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).neutral().look(0, 0);
        sitter.look(22, 0).look(22, 0).look(22.5, 0).look(22, 0);
        assertThat(sitter.evidence().passed()).isFalse();
    }

    @Test
    void aStepBeginsOnlyFromTheStart() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).neutral();
        sitter.look(14, 0).look(19, 0).look(25, 0);
        assertThat(sitter.evidence().passed()).isFalse();
        assertThat(sitter.hint()).contains(Hint.BACK_TO_CENTRE);
    }

    @Test
    void needsTwoAcceptableNeutralFrames() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).look(0, 0);
        assertThat(sitter.evidence().step()).isEqualTo(NEUTRAL);
        sitter.poorly(Hint.BLURRED);
        assertThat(sitter.evidence().step()).isEqualTo(NEUTRAL);
        assertThat(sitter.hint()).contains(Hint.BLURRED);
        sitter.look(14, 0);
        assertThat(sitter.hint()).contains(Hint.LOOK_STRAIGHT);
        assertThat(sitter.look(2, 0).evidence().step()).isEqualTo(TURN_LEFT);
    }

    @Test
    void failsWhenTheFaceJumps() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).neutral();
        sitter.centreX = 0.9;
        assertThat(sitter.show().evidence().failure()).contains(Failure.NOT_CONTINUOUS);
    }

    @Test
    void failsWhenTheFaceGrowsAtOnce() {
        Sitter sitter = new Sitter(NEUTRAL, MOVE_CLOSER).neutral();
        assertThat(sitter.comeTo(0.6).evidence().failure()).contains(Failure.NOT_CONTINUOUS);
    }

    @Test
    void failsWhenTheHeadTurnsFasterThanHeadsDo() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).neutral();
        assertThat(sitter.look(60, 0).evidence().failure()).contains(Failure.NOT_CONTINUOUS);
    }

    @Test
    void whoComesBackAfterAGapBeginsTheStepAnew() {
        Sitter sitter =
                new Sitter(NEUTRAL, TURN_LEFT).neutral().look(0, 0).look(10, 0).hide();
        sitter.look(21, 0).look(25, 0);
        assertThat(sitter.evidence().passed()).isFalse();
        sitter.look(5, 0).look(12, 0).look(20, 0);
        assertThat(sitter.evidence().passed()).isTrue();
    }

    @Test
    void aGapBetweenNeutralFramesForgetsThem() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).look(0, 0).hide();
        assertThat(sitter.evidence().neutralFrames()).isZero();
        assertThat(sitter.evidence().passive().frames()).isZero();
    }

    @Test
    void failsWhenNobodyIsThereForLong() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).neutral();
        for (int i = 0; i <= ChallengeRules.STANDARD.maxLostFrames(); i++) {
            sitter.hide();
        }
        assertThat(sitter.evidence().failure()).contains(Failure.LOST);
    }

    @Test
    void waitsForWhoeverHasNotComeYet() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT);
        for (int i = 0; i < 50; i++) {
            sitter.hide();
        }
        assertThat(sitter.evidence().over()).isFalse();
    }

    @Test
    void anIdenticalFrameDoesNotCount() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).look(0, 0).showAgain();
        assertThat(sitter.evidence().neutralFrames()).isEqualTo(1);
    }

    @Test
    void failsWhenIdenticalFramesKeepComing() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT).look(0, 0);
        Evidence evidence = sitter.evidence();
        for (int i = 0; i <= ChallengeRules.STANDARD.maxRepeats(); i++) {
            evidence = new Challenge()
                    .advance(evidence, sighting("frame-0", 100 + i, 100 + i))
                    .evidence();
        }
        assertThat(evidence.failure()).contains(Failure.REPLAYED);
    }

    @Test
    void failsWhenTheTimesCannotBeTrue() {
        Evidence first = new Challenge()
                .advance(Evidence.none(List.of(NEUTRAL, BLINK)), sighting("a", 0, 0))
                .evidence();
        assertThat(failureOf(first, sighting("b", 0, 200))).contains(Failure.IMPLAUSIBLE_PACE);
        assertThat(failureOf(first, sighting("b", 9_000, 200))).contains(Failure.IMPLAUSIBLE_PACE);
        assertThat(failureOf(first, sighting("b", 200, 9_000))).contains(Failure.IMPLAUSIBLE_PACE);
        assertThat(failureOf(first, sighting("b", 180, 200))).isEmpty();
    }

    @Test
    void aMeasurementThatIsNoNumberIsNoFace() {
        Sitter sitter = new Sitter(NEUTRAL, TURN_LEFT);
        sitter.yaw = Double.NaN;
        assertThat(sitter.show().evidence().neutralFrames()).isZero();
    }

    @Test
    void changesNothingOnceItIsOver() {
        Sitter sitter = new Sitter(NEUTRAL).neutral();
        assertThat(sitter.evidence().passed()).isTrue();
        Evidence before = sitter.evidence();
        assertThat(sitter.look(60, 0).evidence()).isEqualTo(before);
    }

    private static Optional<Failure> failureOf(Evidence evidence, Sighting next) {
        return new Challenge().advance(evidence, next).evidence().failure();
    }

    private static Sighting sighting(String hash, long captured, long arrived) {
        SeenFace face =
                new SeenFace(0, 0, 0.5, 0.5, 0.4, OptionalDouble.of(0.8), OptionalDouble.of(1), OptionalDouble.of(1));
        return new Sighting(hash, captured, Sitter.START + arrived, Optional.of(face), Optional.empty());
    }
}
