package org.faceauth.authenticator.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.faceauth.authenticator.match.Calibration.Point;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration CALIBRATION = new Calibration(
            List.of(new Point(0.0, 0.0), new Point(0.2, -1.0), new Point(0.5, -3.0), new Point(0.7, -6.0)));

    @Test
    void interpolatesBetweenPoints() {
        assertThat(CALIBRATION.log10Fmr(0.35)).isEqualTo(-2.0, within(1e-9));
        assertThat(CALIBRATION.confidence(0.5)).isEqualTo(0.6, within(1e-9));
    }

    @Test
    void neverExtrapolates() {
        assertThat(CALIBRATION.log10Fmr(0.99)).isEqualTo(-6.0);
        assertThat(CALIBRATION.confidence(0.99)).isEqualTo(1.0);
        assertThat(CALIBRATION.log10Fmr(-0.5)).isZero();
    }

    @Test
    void isWorthNothingBelowTheTable() {
        Calibration highStart = new Calibration(List.of(new Point(0.4, -3.0), new Point(0.5, -4.0)));
        assertThat(highStart.log10Fmr(0.39)).isZero();
        assertThat(highStart.log10Fmr(0.4)).isEqualTo(-3.0);
    }

    @Test
    void isWorthNothingForWhatIsNoNumber() {
        assertThat(CALIBRATION.log10Fmr(Double.NaN)).isZero();
        assertThat(CALIBRATION.confidence(Double.NaN)).isZero();
    }

    @Property
    void risesWithTheCosine(
            @ForAll @DoubleRange(min = -1, max = 1) double a, @ForAll @DoubleRange(min = -1, max = 1) double b) {
        assertThat(CALIBRATION.confidence(Math.max(a, b)))
                .isGreaterThanOrEqualTo(CALIBRATION.confidence(Math.min(a, b)));
    }

    @Test
    void refusesTablesThatDoNotFall() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(List.of(new Point(0, 0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration(List.of(new Point(0.1, -1), new Point(0.2, -0.5))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration(List.of(new Point(0.2, -1), new Point(0.2, -2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration(List.of(new Point(0.1, Double.NaN), new Point(0.2, -2))));
    }
}
