package org.faceauth.inference.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.EmbeddingSpec;
import org.junit.jupiter.api.Test;

class FusionTest {
    private static final EmbeddingSpec.Part HEAVY = new EmbeddingSpec.Part("heavy", 1, false, "");
    private static final EmbeddingSpec.Part LIGHT = new EmbeddingSpec.Part("light", .5, false, "");

    @Test
    void cosineIsTheMeanOfThePartsCosinesWeightedBySquares() {
        Fusion fusion = new Fusion(new EmbeddingSpec(List.of(HEAVY, LIGHT)), 2, 2);
        float[] a = fusion.fuse(List.of(new float[] {1, 0}, new float[] {0, 1}));
        float[] b = fusion.fuse(List.of(new float[] {.6f, .8f}, new float[] {0, 1}));
        assertThat(cosine(a, b)).isCloseTo((1 * .6 + .25 * 1) / 1.25, within(1e-6));
    }

    @Test
    void centringTakesAwayWhatAllHaveInCommon() {
        EmbeddingSpec.Part centred = HEAVY.centred(.8f, 0);
        Fusion fusion = new Fusion(new EmbeddingSpec(List.of(centred)), 2);
        float[] a = fusion.fuse(List.of(new float[] {.8f, .6f}));
        float[] b = fusion.fuse(List.of(new float[] {.8f, -.6f}));
        assertThat(cosine(a, b)).isCloseTo(-1, within(1e-6));
    }

    @Test
    void splitsWhatItFused() {
        Fusion fusion = new Fusion(new EmbeddingSpec(List.of(HEAVY, LIGHT)), 2, 2);
        List<float[]> parts = fusion.split(fusion.fuse(List.of(new float[] {.6f, .8f}, new float[] {0, 1})));
        assertThat(parts.get(0)[1]).isCloseTo(.8f, within(1e-6f));
        assertThat(parts.get(1)[1]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void refusesACentreOfAnotherLength() {
        EmbeddingSpec spec = new EmbeddingSpec(List.of(HEAVY.centred(1, 2, 3)));
        assertThatThrownBy(() -> new Fusion(spec, 2))
                .isInstanceOf(EngineFaultException.class)
                .hasMessageContaining("network heavy: its centre has 3 numbers instead of 2");
    }

    @Test
    void refusesAnEmbeddingWithoutDirection() {
        assertThatThrownBy(() -> UnitVector.of("net", new float[2])).isInstanceOf(EngineFaultException.class);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
