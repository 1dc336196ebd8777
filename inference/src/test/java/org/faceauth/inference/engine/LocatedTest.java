package org.faceauth.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.net.Detection;
import org.junit.jupiter.api.Test;

class LocatedTest {
    private static final Box BOX = new Box(10, 10, 80, 100);
    private static final List<Point> FACE =
            List.of(new Point(30, 45), new Point(70, 45), new Point(50, 65), new Point(34, 88), new Point(66, 88));

    @Test
    void fiveLandmarksGiveAPoseButNoMeshAndNoEyes() {
        Located located = Located.by(new Detection(BOX, 0.9, FACE));
        assertThat(located.pose().yaw()).isBetween(-2.0, 2.0);
        assertThat(located.mesh()).isEmpty();
        assertThat(located.eyes()).isEmpty();
    }

    @Test
    void landmarksThatCoincideAreAFaultAndNoPose() {
        Detection broken = new Detection(BOX, 0.9, Collections.nCopies(5, new Point(20, 20)));
        assertThatThrownBy(() -> Located.by(broken)).isInstanceOf(EngineFaultException.class);
    }

    @Test
    void landmarksThatAreNotFiniteAreAFault() {
        Detection broken = new Detection(BOX, 0.9, Collections.nCopies(5, new Point(Double.NaN, 20)));
        assertThatThrownBy(() -> Located.by(broken)).isInstanceOf(EngineFaultException.class);
    }

    @Test
    void aBoxWithoutAreaIsAFault() {
        Detection broken = new Detection(new Box(10, 10, 0, 100), 0.9, FACE);
        assertThatThrownBy(() -> Located.by(broken)).isInstanceOf(EngineFaultException.class);
    }
}
