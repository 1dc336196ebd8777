package org.faceauth.inference.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.faceauth.inference.Face.Eyes;
import org.junit.jupiter.api.Test;

class EyeOpennessTest {
    @Test
    void goesFromShutToWideAndKeepsTheEyesApart() {
        Eyes eyes = EyeOpenness.of(EyeOpenness.WIDE, EyeOpenness.SHUT);
        assertThat(eyes.left()).isCloseTo(1, within(1e-9));
        assertThat(eyes.right()).isCloseTo(0, within(1e-9));
        assertThat(EyeOpenness.of(0.23, 0.2).left()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void neverLeavesItsRange() {
        assertThat(EyeOpenness.of(0.9, 0)).isEqualTo(new Eyes(1, 0));
    }
}
