package org.faceauth.inference.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.faceauth.models.CalibrationSpec;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {
    @Test
    void countsWhereTheSampleSupportsItAndGoesOnBeyond() {
        CalibrationSpec fit = CalibrationFit.of(exponential(100_000), "made");
        assertThat(fit.comparisons()).isEqualTo(100_000);
        for (CalibrationSpec.Point point : fit.points()) {
            // The impostors fall off tenfold each 0.1, exactly as the line beyond the sample must.
            assertThat(point.cosine()).isCloseTo(-point.log10Fmr() / 10, within(.01));
            assertThat(point.extrapolated()).isEqualTo(point.log10Fmr() < Math.log10(30 / 100_000.0));
        }
        assertThat(fit.points().get(fit.points().size() - 1).log10Fmr()).isEqualTo(-7.5);
    }

    @Test
    void refusesASampleThatSupportsNothing() {
        assertThatThrownBy(() -> CalibrationFit.of(exponential(200), "made"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too few comparisons");
    }

    @Test
    void measuresRatesOnPairs() {
        Scores scores = Scores.of(new Embeddings(
                List.of("a", "a", "b", "b"),
                List.of(new float[] {1, 0}, new float[] {.8f, .6f}, new float[] {0, 1}, new float[] {-.6f, .8f}),
                0));
        assertThat(scores.genuine()).containsExactly(.8f, .8f);
        assertThat(scores.impostor()).hasSize(4);
        assertThat(scores.areaUnderCurve()).isEqualTo(1);
        assertThat(scores.truePositiveRate(scores.threshold(1e-3))).isEqualTo(1);
    }

    /** Impostors whose share above x is 10 to the power of -10 x. */
    private static Scores exponential(int count) {
        float[] impostor = new float[count];
        for (int i = 0; i < count; i++) {
            impostor[i] = (float) (-Math.log10((count - i) / (double) count) / 10);
        }
        return new Scores(new float[] {1}, impostor);
    }
}
