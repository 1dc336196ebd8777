package org.faceauth.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
    /** Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I. */
    @Test
    void wilsonGivesWhatNewcombePublished() {
        Interval interval = Interval.wilson(81, 263);
        assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
        Interval none = Interval.wilson(0, 20);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
        assertThat(Interval.wilson(20, 20).low()).isCloseTo(1 - 0.1611, within(5e-5));
        assertThatThrownBy(() -> Interval.wilson(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereNothingWentWrongTheIntervalStillHasALength() {
        assertThat(new Interval(1, 1, 1).atLeastAsWideAs(20).low()).isCloseTo(0.8389, within(5e-5));
        assertThat(new Interval(0, 0, 0).atLeastAsWideAs(20).high()).isCloseTo(0.1611, within(5e-5));
        assertThat(new Interval(0.5, 0.4, 0.6).atLeastAsWideAs(20)).isEqualTo(new Interval(0.5, 0.4, 0.6));
    }

    @Test
    void theSameSampleGivesTheSameInterval() {
        double[][] first = Bootstrap.run(30, 300, IntervalTest::shareOfTheFirstTen);
        double[][] second = Bootstrap.run(30, 300, IntervalTest::shareOfTheFirstTen);
        Interval interval = Bootstrap.interval(1.0 / 3, first, 0);
        assertThat(interval).isEqualTo(Bootstrap.interval(1.0 / 3, second, 0));
        // A third of thirty people: the binomial's 95 % are 0.17 to 0.50.
        assertThat(interval.low()).isCloseTo(0.167, within(0.04));
        assertThat(interval.high()).isCloseTo(0.5, within(0.04));
    }

    @Test
    void samplesWithoutAValueAreLeftOut() {
        assertThat(Bootstrap.run(5, 10, weights -> null)).isEmpty();
        assertThat(Bootstrap.interval(0.5, new double[0][], 0)).isEqualTo(new Interval(0.5, 0, 1));
    }

    @Test
    void aRateNeedsTenExpectedErrors() {
        assertThat(Support.enough(1e-5, 1_000_000)).isTrue();
        assertThat(Support.enough(1e-5, 999_000)).isFalse();
        assertThat(Support.enough(1e-6, 1_000_000)).isFalse();
    }

    private static double[] shareOfTheFirstTen(int... weights) {
        return new double[] {IntStream.range(0, 10).map(i -> weights[i]).sum() / 30.0};
    }
}
