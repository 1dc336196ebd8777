package org.faceauth.authenticator.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faceauth.authenticator.liveness.PassiveCheck.Result;
import org.junit.jupiter.api.Test;

class PassiveCheckTest {
    private static final PassiveCheck CHECK = new PassiveCheck(0.8, 0.9, true);

    @Test
    void judgesByTheMedian() {
        assertThat(CHECK.judge(scores(List.of(0.9, 0.1, 0.9), List.of(0.95, 0.95, 0.2), 3)))
                .isEqualTo(Result.LIVE);
        assertThat(CHECK.judge(scores(List.of(0.9, 0.1, 0.1), List.of(0.95, 0.95, 0.95), 3)))
                .isEqualTo(Result.NOT_LIVE);
        assertThat(CHECK.judge(scores(List.of(0.9, 0.9), List.of(0.95, 0.80), 2)))
                .isEqualTo(Result.SPOOF);
    }

    @Test
    void aMissingScoreFails() {
        assertThat(CHECK.judge(scores(List.of(0.9), List.of(0.95, 0.95), 2))).isEqualTo(Result.UNJUDGED);
        assertThat(CHECK.judge(scores(List.of(0.9, 0.9), List.of(0.95), 2))).isEqualTo(Result.UNJUDGED);
        assertThat(CHECK.judge(PassiveScores.NONE)).isEqualTo(Result.UNJUDGED);
    }

    @Test
    void aDemonstrationWithoutAntiSpoofNetworkGoesByLiveness() {
        PassiveCheck demonstration = new PassiveCheck(0.8, 0.9, false);
        assertThat(demonstration.judge(scores(List.of(0.9, 0.9), List.of(), 2))).isEqualTo(Result.LIVE);
        assertThat(demonstration.judge(scores(List.of(0.7, 0.7), List.of(), 2))).isEqualTo(Result.NOT_LIVE);
        assertThat(demonstration.judge(scores(List.of(), List.of(), 2))).isEqualTo(Result.UNJUDGED);
    }

    private static PassiveScores scores(List<Double> liveness, List<Double> antiSpoof, int frames) {
        return new PassiveScores(liveness, antiSpoof, frames);
    }
}
