package org.faceauth.inference.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.faceauth.inference.Face.Eyes;
import org.faceauth.inference.Face.Point3;
import org.junit.jupiter.api.Test;

class EyeOpennessTest {
    @Test
    void tellsTheEyesApartByThePersonsOwnSides() {
        Eyes eyes = EyeOpenness.fromMesh(mesh(0.36, 0.10));
        assertThat(eyes.left()).isCloseTo(1, within(1e-9));
        assertThat(eyes.right()).isCloseTo(0, within(1e-9));
    }

    @Test
    void fallsAsTheLidsClose() {
        double previous = 1.1;
        for (double ratio = 0.34; ratio > 0.11; ratio -= 0.04) {
            double openness = EyeOpenness.fromMesh(mesh(ratio, ratio)).left();
            assertThat(openness).isLessThan(previous).isBetween(0.0, 1.0);
            previous = openness;
        }
    }

    @Test
    void aTurnedHeadDoesNotOpenTheEye() {
        Rotation turn = Rotation.of(0, -Math.toRadians(30), 0);
        List<Point3> turned = mesh(0.25, 0.25).stream().map(turn::apply).toList();
        assertThat(EyeOpenness.fromMesh(turned).left())
                .isCloseTo(EyeOpenness.fromMesh(mesh(0.25, 0.25)).left(), within(1e-9));
    }

    /** Two eyes 40 pixels wide whose lids are {@code ratio} times that apart; the left eye is at the image's right. */
    private static List<Point3> mesh(double leftRatio, double rightRatio) {
        List<Point3> mesh = new ArrayList<>(Collections.nCopies(468, new Point3(0, 0, 0)));
        eye(mesh, 200, 20 * leftRatio, new int[] {362, 263}, new int[] {385, 386, 387}, new int[] {380, 374, 373});
        eye(mesh, 100, 20 * rightRatio, new int[] {33, 133}, new int[] {160, 159, 158}, new int[] {144, 145, 153});
        return mesh;
    }

    private static void eye(List<Point3> mesh, double x, double half, int[] corners, int[] upper, int[] lower) {
        mesh.set(corners[0], new Point3(x, 100, 0));
        mesh.set(corners[1], new Point3(x + 40, 100, 0));
        for (int i = 0; i < 3; i++) {
            mesh.set(upper[i], new Point3(x + 10 * (i + 1), 100 - half, 0));
            mesh.set(lower[i], new Point3(x + 10 * (i + 1), 100 + half, 0));
        }
    }
}
