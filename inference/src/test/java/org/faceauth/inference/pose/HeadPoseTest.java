package org.faceauth.inference.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;
import org.faceauth.inference.Face.Pose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPoseTest {
    private static final double PIXELS_PER_UNIT = 17;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "12, 0, 0",
        "-18, 0, 0",
        "30, 0, 0",
        "-45, 0, 0",
        "0, 12, 0",
        "0, -20, 0",
        "0, 0, 15",
        "0, 0, -40",
        "20, -10, 5",
        "-25, 15, -12",
        "40, 20, 20"
    })
    void recoversTheTurnOfAFaceExactly(double yaw, double pitch, double roll) {
        Pose mesh = HeadPose.fromMesh(mesh(turn(yaw, pitch, roll)));
        Pose five = HeadPose.fromLandmarks(five(turn(yaw, pitch, roll)));
        for (Pose found : List.of(mesh, five)) {
            assertThat(found.yaw()).isCloseTo(yaw, within(1e-3));
            assertThat(found.pitch()).isCloseTo(pitch, within(1e-3));
            assertThat(found.roll()).isCloseTo(roll, within(1e-3));
        }
    }

    /** The signs by what can be seen, without any rotation formula. */
    @Test
    void theNoseTowardTheImagesRightIsTheOwnLeft() {
        List<Point> ahead = five(turn(0, 0, 0));
        assertThat(HeadPose.fromLandmarks(withNose(ahead, 12, 0)).yaw()).isGreaterThan(5);
        assertThat(HeadPose.fromLandmarks(withNose(ahead, -12, 0)).yaw()).isLessThan(-5);
        assertThat(HeadPose.fromLandmarks(withNose(ahead, 0, -12)).pitch()).isGreaterThan(5);
        assertThat(HeadPose.fromLandmarks(withNose(ahead, 0, 12)).pitch()).isLessThan(-5);
    }

    @Test
    void theRightEyeOfTheImageBelowTheLeftOneLeansToTheOwnLeft() {
        List<Point> leaning = five(turn(0, 0, 0)).stream()
                .map(p -> new Point(p.x() - 0.2 * (p.y() - 200), p.y() + 0.2 * (p.x() - 300)))
                .toList();
        assertThat(leaning.get(1).y()).isGreaterThan(leaning.get(0).y());
        assertThat(HeadPose.fromLandmarks(leaning).roll()).isCloseTo(11.3, within(0.1));
    }

    @Test
    void risesWithTheTurnUnderLandmarkNoise() {
        Random random = new Random(7);
        double previous = -90;
        for (int yaw = -40; yaw <= 40; yaw += 5) {
            List<Point3> noisy = mesh(turn(yaw, 5, -3)).stream()
                    .map(p -> new Point3(p.x() + random.nextGaussian(), p.y() + random.nextGaussian(), p.z()))
                    .toList();
            double found = HeadPose.fromMesh(noisy).yaw();
            assertThat(found).isGreaterThan(previous).isCloseTo(yaw, within(2.5));
            previous = found;
        }
    }

    @Test
    void doesNotDependOnPositionAndSize() {
        List<Point3> moved = mesh(turn(20, -8, 4)).stream()
                .map(p -> new Point3(3 * p.x() - 900, 3 * p.y() + 40, 3 * p.z()))
                .toList();
        assertThat(HeadPose.fromMesh(moved).yaw()).isCloseTo(20, within(1e-3));
    }

    @Test
    void pointsThatCoincideGiveNoFiniteAngle() {
        Pose pose = HeadPose.fromLandmarks(Collections.nCopies(5, new Point(10, 10)));
        assertThat(pose.yaw() + pose.pitch() + pose.roll()).isNotFinite();
    }

    /** Roll first, then pitch, then yaw: the head leans, nods and turns. */
    private static Rotation turn(double yaw, double pitch, double roll) {
        return Rotation.of(0, -Math.toRadians(yaw), 0)
                .after(Rotation.of(-Math.toRadians(pitch), 0, 0))
                .after(Rotation.aroundView(Math.toRadians(roll)));
    }

    private static List<Point3> mesh(Rotation rotation) {
        List<Point3> mesh = new ArrayList<>(Collections.nCopies(468, new Point3(0, 0, 0)));
        CanonicalFace face = CanonicalFace.MESH;
        for (int i = 0; i < face.indices().length; i++) {
            mesh.set(face.indices()[i], project(rotation, face.points().get(i)));
        }
        return mesh;
    }

    private static List<Point> five(Rotation rotation) {
        return CanonicalFace.FIVE_POINTS.points().stream()
                .map(p -> project(rotation, p))
                .map(p -> new Point(p.x(), p.y()))
                .toList();
    }

    private static Point3 project(Rotation rotation, Point3 p) {
        Point3 turned = rotation.apply(p);
        return new Point3(300 + PIXELS_PER_UNIT * turned.x(), 200 + PIXELS_PER_UNIT * turned.y(), turned.z());
    }

    private static List<Point> withNose(List<Point> landmarks, double dx, double dy) {
        List<Point> moved = new ArrayList<>(landmarks);
        Point nose = moved.get(2);
        moved.set(2, new Point(nose.x() + dx, nose.y() + dy));
        return moved;
    }
}
