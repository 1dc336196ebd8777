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
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

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
    void findsTheSmallestFaceThatIsAccepted(String profile) {
        try (Networks networks = load(profile)) {
            Mat frame = read(LIVE);
            Mat far = new Mat(frame.size(), frame.type(), Scalar.all(90));
            // The face is 212 of 480 pixels high; then 72, which is 0.15 of the frame.
            double scale = .15 * 480 / 212;
            Size size = new Size(Math.round(640 * scale), Math.round(480 * scale));
            Mat part = far.submat(new Rect(200, 150, (int) size.width, (int) size.height));
            Imgproc.resize(frame, part, size, 0, 0, Imgproc.INTER_AREA);
            List<Detection> faces = networks.detector().detect(far);
            assertThat(faces).hasSize(1);
            assertThat(networks.mesh().orElseThrow().locate(far, faces.get(0)).presence())
                    .isGreaterThan(.9);
            part.release();
            far.release();
            frame.release();
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
