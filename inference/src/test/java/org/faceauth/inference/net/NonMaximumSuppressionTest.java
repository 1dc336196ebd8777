package org.faceauth.inference.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Point;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {
    private final NonMaximumSuppression suppression = new NonMaximumSuppression(.3);

    @Test
    void keepsTheBestOfEachFace() {
        List<Detection> kept = suppression.best(List.of(face(0, .7), face(5, .9), face(300, .8)));
        assertThat(kept).containsExactly(face(5, .9), face(300, .8));
    }

    @Test
    void blendsByScore() {
        List<Detection> kept = suppression.blended(List.of(face(0, .6), face(10, .9)));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).box().x()).isEqualTo(6);
        assertThat(kept.get(0).landmarks().get(4).x()).isEqualTo(6);
        assertThat(kept.get(0).score()).isEqualTo(.9);
    }

    @Test
    void endsWithBoxesWithoutArea() {
        assertThat(suppression.best(List.of(new Detection(new Box(1, 1, 0, 0), .9, List.of()))))
                .isEmpty();
    }

    private static Detection face(double x, double score) {
        return new Detection(new Box(x, 0, 100, 100), score, Collections.nCopies(5, new Point(x, 50)));
    }
}
