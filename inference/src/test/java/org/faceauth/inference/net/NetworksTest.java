package org.faceauth.inference.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.util.List;
import java.util.stream.IntStream;
import org.faceauth.inference.Face.Box;
import org.faceauth.models.InstalledProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** Whole profiles on the sample frames of a live face and of a recaptured one. */
class NetworksTest {
    private static final String LIVE = "presentation-attack/image_T1.jpg";
    private static final String ATTACK = "presentation-attack/image_F1.jpg";

    @ParameterizedTest
    @ValueSource(strings = {"starter", "evaluation"})
    void findsTheFaceAndItsLandmarks(String profile) {
        try (Networks networks = load(profile)) {
            Mat frame = read(LIVE);
            List<Detection> faces = networks.detector().detect(frame);
            assertThat(faces).hasSize(1);
            MeshResult mesh = networks.mesh().orElseThrow().locate(frame, faces.get(0));
            assertThat(mesh.presence()).isGreaterThan(.9);
            for (int i = 0; i < 5; i++) {
                assertThat(mesh.landmarks().get(i).x())
                        .isCloseTo(faces.get(0).landmarks().get(i).x(), within(12.0));
                assertThat(mesh.landmarks().get(i).y())
                        .isCloseTo(faces.get(0).landmarks().get(i).y(), within(12.0));
            }
            frame.release();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starter", "evaluation"})
    void tellsTheLiveFrameFromTheRecapturedOne(String profile) {
        try (Networks networks = load(profile)) {
            assertThat(live(networks, LIVE)).isGreaterThan(.9);
            assertThat(live(networks, ATTACK)).isLessThan(.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starter", "evaluation"})
    void findsNoFaceInAPattern(String profile) {
        try (Networks networks = load(profile)) {
            Mat pattern = Weighted.picture(640, 480);
            assertThat(networks.detector().detect(pattern)).isEmpty();
            pattern.release();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starter", "evaluation"})
    void givesTheSameToSeveralThreadsAtOnce(String profile) {
        try (Networks networks = load(profile)) {
            Mat frame = read(LIVE);
            float[] expected = embed(networks, frame);
            assertThat(expected).hasSize(networks.embedder().dimension());
            IntStream.range(0, 12).parallel().forEach(i -> assertThat(embed(networks, frame))
                    .containsExactly(expected));
            frame.release();
        }
    }

    private static double live(Networks networks, String sample) {
        Mat frame = read(sample);
        Detection face = networks.detector().detect(frame).get(0);
        Box box = networks.mesh().orElseThrow().locate(frame, face).box();
        double live = networks.antiSpoof().orElseThrow().liveProbability(frame, box);
        frame.release();
        return live;
    }

    private static float[] embed(Networks networks, Mat frame) {
        Detection face = networks.detector().detect(frame).get(0);
        MeshResult mesh = networks.mesh().orElseThrow().locate(frame, face);
        return networks.embedder().embed(frame, mesh.landmarks(), mesh.points());
    }

    private static Networks load(String profile) {
        InstalledProfile installed = Weighted.profile(profile);
        Weighted.sample(LIVE);
        return Networks.load(installed, Device.cpu());
    }

    private static Mat read(String sample) {
        return Imgcodecs.imread(Weighted.sample(sample).toString());
    }
}
