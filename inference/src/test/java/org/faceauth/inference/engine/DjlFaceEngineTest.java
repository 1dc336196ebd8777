package org.faceauth.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.Face;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.ImageRefusedException;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Measurement.Measured;
import org.faceauth.inference.Measurement.NoFace;
import org.faceauth.inference.Measurement.SeveralFaces;
import org.faceauth.inference.SampleData;
import org.faceauth.inference.Want;
import org.faceauth.inference.pose.HeadPose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole engine, with the real networks of a profile on real photographs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@ValueSource(strings = {"starter", "evaluation"})
class DjlFaceEngineTest {
    private static final Set<Want> ALL = EnumSet.allOf(Want.class);
    /** Patient: tests share their machine with others. */
    private static final EngineOptions OPTIONS = new EngineOptions(
            EngineOptions.defaults().limits(), 2, 64, Duration.ofSeconds(60), DevicePreference.AUTOMATIC);

    @Parameter
    String profile;

    private FaceEngine engine;

    @BeforeParameterizedClassInvocation
    void open(String profile) {
        SampleData.directory();
        engine = FaceEngines.open(InstalledProfiles.directory(profile), OPTIONS);
    }

    @AfterParameterizedClassInvocation
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void tellsWhatIsLoaded() {
        assertThat(engine.info().profile()).isEqualTo(profile);
        assertThat(engine.info().networks())
                .extracting(n -> n.sha256().length())
                .containsOnly(64);
        assertThat(engine.info().antiSpoof()).isTrue();
        assertThat(engine.info().eyeOpenness()).isTrue();
        assertThat(engine.info().device()).isIn("cpu", "cuda", "mps");
    }

    @Test
    void measuresEverythingOfTheLiveFrame() {
        Measured measured = (Measured) engine.measure(SampleData.liveFrame(), ALL);
        assertThat(measured.image().height()).as("upright by EXIF").isEqualTo(640);
        Face face = measured.face();
        assertThat(face.mesh()).hasSize(468);
        assertThat(face.embedding().orElseThrow().dimension())
                .isEqualTo(engine.info().embeddingDimension());
        assertThat(length(face.embedding().get().values())).isCloseTo(1, within(1e-4));
        assertThat(face.liveness().orElseThrow().score().orElseThrow()).isGreaterThan(0.8);
        assertThat(face.antiSpoof().orElseThrow().score().orElseThrow()).isGreaterThan(0.9);
        assertThat(face.antiSpoof().get().methods()).hasSize(2);
        assertThat(measured.timingsMillis())
                .containsKeys("decode", "detect", "mesh", "quality", "liveness", "spoof", "embed", "total");
    }

    @Test
    void theAntiSpoofPairSeesTheRecapturedFrame() {
        Measured measured = (Measured) engine.measure(SampleData.recapturedFrame(), EnumSet.of(Want.LIVENESS));
        assertThat(measured.face().antiSpoof().orElseThrow().score().orElseThrow())
                .isLessThan(0.5);
    }

    @Test
    void measuresNothingMoreThanIsWanted() {
        Measured measured = (Measured) engine.measure(SampleData.liveFrame(), Set.of());
        assertThat(measured.face().mesh()).isEmpty();
        assertThat(measured.face().embedding()).isEmpty();
        assertThat(measured.face().liveness()).isEmpty();
        assertThat(measured.face().antiSpoof()).isEmpty();
        assertThat(measured.timingsMillis()).doesNotContainKeys("embed", "liveness", "spoof");
    }

    /** Of all sample photographs 98 in a hundred; one in a hundred weighs a whole point here, so some slack. */
    @Test
    void photographsOfWhoFacesTheCameraHaveGoodQuality() {
        // A face half turned away has no fair size, place or sharpness: no neutral frame is made of it either.
        List<Face> faces = faces(100).stream()
                .filter(face -> Math.abs(face.pose().yaw()) <= 30)
                .toList();
        long acceptable = faces.stream().filter(f -> f.quality().acceptable()).count();
        assertThat((double) acceptable / faces.size()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void blurredDarkAndBurntPhotographsHaveNot() {
        for (Spoiled spoiled : Spoiled.values()) {
            List<Face> faces = new ArrayList<>();
            for (Path photo : SampleData.faces(40)) {
                if (engine.measure(spoiled.of(SampleData.read(photo)), Set.of()) instanceof Measured measured) {
                    faces.add(measured.face());
                }
            }
            long refused = faces.stream().filter(f -> !f.quality().acceptable()).count();
            assertThat((double) refused / faces.size()).as(spoiled.name()).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void aMirroredFaceTurnsAndLeansTheOtherWay() {
        List<Double> yaw = new ArrayList<>();
        List<Double> pitch = new ArrayList<>();
        List<Double> roll = new ArrayList<>();
        for (Path photo : SampleData.faces(40)) {
            if (engine.measure(SampleData.read(photo), Set.of()) instanceof Measured seen
                    && engine.measure(Pictures.mirrored(SampleData.read(photo)), Set.of())
                            instanceof Measured mirrored) {
                Face.Pose one = seen.face().pose();
                Face.Pose other = mirrored.face().pose();
                yaw.add(Math.abs(one.yaw() + other.yaw()));
                pitch.add(Math.abs(one.pitch() - other.pitch()));
                roll.add(Math.abs(one.roll() + other.roll()));
            }
        }
        assertThat(yaw).hasSizeGreaterThan(25);
        assertThat(ninthDecile(yaw)).isLessThan(8);
        assertThat(ninthDecile(pitch)).isLessThan(8);
        assertThat(ninthDecile(roll)).isLessThan(4);
    }

    /** The meshes of real faces, turned by their own depth, which is flatter than a face and so turns it less. */
    @Test
    void yawFollowsATurnedMeshEvenly() {
        List<Double> gains = new ArrayList<>();
        for (Path photo : SampleData.faces(30)) {
            if (engine.measure(SampleData.read(photo), EnumSet.of(Want.MESH)) instanceof Measured measured
                    && Math.abs(measured.face().pose().yaw()) < 15) {
                List<Face.Point3> mesh = measured.face().mesh();
                double before = HeadPose.fromMesh(turned(mesh, -30)).yaw();
                for (int degrees = -24; degrees <= 30; degrees += 6) {
                    double yaw = HeadPose.fromMesh(turned(mesh, degrees)).yaw();
                    gains.add((yaw - before) / 6);
                    before = yaw;
                }
            }
        }
        assertThat(gains).hasSizeGreaterThan(100).allSatisfy(gain -> assertThat(gain)
                .isBetween(0.5, 1.3));
    }

    /** To the person's own left: the nose, which is nearest to the camera, goes to the image's right. */
    private static List<Face.Point3> turned(List<Face.Point3> mesh, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return mesh.stream()
                .map(p -> new Face.Point3(c * p.x() - s * p.z(), p.y(), s * p.x() + c * p.z()))
                .toList();
    }

    /** Painted, as there are no photographs of one person with eyes open and shut: the fall that a blink needs. */
    @Test
    void seesThatEyesAreShut() {
        int seen = 0;
        int shut = 0;
        for (Path photo : SampleData.faces(40)) {
            byte[] open = SampleData.read(photo);
            if (!(engine.measure(open, EnumSet.of(Want.MESH)) instanceof Measured measured)
                    || Math.abs(measured.face().pose().yaw()) > 15
                    || openness(measured) < 0.3) {
                continue;
            }
            byte[] closed = Pictures.changed(
                    open, image -> ClosedEyes.of(image, measured.face().mesh()));
            if (engine.measure(closed, Set.of()) instanceof Measured blinking) {
                seen++;
                shut += openness(blinking) < 0.5 * openness(measured) ? 1 : 0;
            }
        }
        assertThat(seen).isGreaterThan(10);
        assertThat((double) shut / seen).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void rollFollowsARotatedPicture() {
        byte[] photo = SampleData.liveFrame();
        double upright = roll(photo);
        assertThat(roll(Pictures.rotatedClockwise(photo, 10)) - upright).isCloseTo(10, within(2.5));
        assertThat(roll(Pictures.rotatedClockwise(photo, -10)) - upright).isCloseTo(-10, within(2.5));
    }

    @Test
    void saysThatThereIsNoFaceOrMoreThanOne() {
        assertThat(engine.measure(Pictures.wall(), ALL)).isInstanceOf(NoFace.class);
        Measurement two = engine.measure(Pictures.sideBySide(SampleData.liveFrame()), ALL);
        assertThat(two).isInstanceOfSatisfying(SeveralFaces.class, several -> assertThat(several.count())
                .isEqualTo(2));
    }

    @Test
    void theSameImageGivesTheSameEmbeddingOnEveryStream() throws Exception {
        byte[] photo = SampleData.liveFrame();
        float[] first = embedding(photo);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<float[]>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> embedding(photo)));
            }
            for (Future<float[]> answer : answers) {
                assertThat(cosine(first, answer.get())).isCloseTo(1, within(1e-5));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesWhatIsNoImage() {
        assertThatThrownBy(() -> engine.measure(new byte[100], ALL)).isInstanceOf(ImageRefusedException.class);
    }

    @Test
    void aClosedEngineIsAFault() {
        FaceEngine closing = FaceEngines.open(InstalledProfiles.directory(profile), OPTIONS);
        closing.close();
        closing.close();
        assertThatThrownBy(() -> closing.measure(SampleData.liveFrame(), ALL)).isInstanceOf(EngineFaultException.class);
    }

    private List<Face> faces(int count) {
        return SampleData.faces(count).stream()
                .map(photo -> engine.measure(SampleData.read(photo), Set.of()))
                .flatMap(m -> m instanceof Measured measured
                        ? Optional.of(measured.face()).stream()
                        : Optional.<Face>empty().stream())
                .toList();
    }

    private static double openness(Measured measured) {
        Face.Eyes eyes = measured.face().eyes().orElseThrow();
        return (eyes.left() + eyes.right()) / 2;
    }

    private static double ninthDecile(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() * 9 / 10);
    }

    private double roll(byte[] photo) {
        return ((Measured) engine.measure(photo, Set.of())).face().pose().roll();
    }

    private float[] embedding(byte[] photo) {
        return ((Measured) engine.measure(photo, EnumSet.of(Want.EMBEDDING)))
                .face()
                .embedding()
                .orElseThrow()
                .values();
    }

    private static double length(float[] values) {
        return Math.sqrt(cosine(values, values));
    }

    private static double cosine(float[] a, float[] b) {
        assertThat(Arrays.hashCode(a)).isNotZero();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
