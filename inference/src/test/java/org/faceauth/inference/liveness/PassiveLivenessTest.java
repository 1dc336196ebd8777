package org.faceauth.inference.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.faceauth.inference.EngineInfo.Limits;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.MethodScore;
import org.faceauth.inference.Face.Scores;
import org.faceauth.inference.SampleData;
import org.faceauth.inference.image.DecodedImage;
import org.faceauth.inference.image.ImageDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class PassiveLivenessTest {
    private static final double THRESHOLD = 0.8;
    /** Where the face is in the sample photographs, which are cut around it. */
    private static final Box CENTRE = new Box(77, 65, 96, 126);

    private final ImageDecoder decoder = new ImageDecoder(new Limits(512 * 1024, 1920 * 1080, 64));

    @Test
    void ordinaryPhotographsPass() {
        assertThat(shareThatPasses(photo -> photo)).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @EnumSource(Recapture.class)
    void recapturedAndSyntheticOnesFail(Recapture recapture) {
        assertThat(shareThatPasses(recapture::of)).as(recapture.name()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void theLiveFramePasses() {
        try (DecodedImage image = decoder.decode(SampleData.liveFrame())) {
            Scores scores = PassiveLiveness.assess(image.bgr(), new Box(119, 109, 177, 248));
            assertThat(scores.score().orElseThrow()).as(scores.toString()).isGreaterThanOrEqualTo(THRESHOLD);
        }
    }

    @Test
    void namesTheMethodsAlwaysAndInOrder() {
        Scores scores = PassiveLiveness.assess(new Mat(200, 200, CvType.CV_8UC3, Scalar.all(120)), CENTRE);
        assertThat(scores.methods())
                .extracting(MethodScore::method)
                .containsExactly("texture", "sharpness", "frequency", "colour");
    }

    @Test
    void aUniformPictureIsNotLive() {
        Scores scores = PassiveLiveness.assess(new Mat(300, 300, CvType.CV_8UC3, new Scalar(90, 120, 180)), CENTRE);
        assertThat(scores.score()).hasValueSatisfying(score -> assertThat(score).isLessThan(0.1));
    }

    @Test
    void cannotJudgeInTheDarkOrFromAFewPixelsAndSaysSo() {
        Mat dark = new Mat(300, 300, CvType.CV_8UC3, Scalar.all(8));
        Mat small = new Mat(300, 300, CvType.CV_8UC3, Scalar.all(120));
        Scores inTheDark = PassiveLiveness.assess(dark, CENTRE);
        assertThat(inTheDark.score()).isEmpty();
        assertThat(inTheDark.methods()).extracting(MethodScore::reason).containsOnly(Optional.of("too dark"));
        Scores ofAFewPixels = PassiveLiveness.assess(small, new Box(10, 10, 30, 30));
        assertThat(ofAFewPixels.score()).isEmpty();
        assertThat(ofAFewPixels.methods()).extracting(MethodScore::reason).containsOnly(Optional.of("face too small"));
    }

    @Test
    void aBoxBeyondTheImageIsCutOff() {
        Mat image = new Mat(100, 100, CvType.CV_8UC3, Scalar.all(120));
        assertThat(PassiveLiveness.assess(image, new Box(500, 500, 80, 80)).score())
                .isEmpty();
        assertThat(PassiveLiveness.assess(image, new Box(-40, -40, 140, 140)).methods())
                .hasSize(4);
    }

    @Test
    void oneTraceIsEnoughAndOneMethodIsNot() {
        MethodScore high = new MethodScore("a", Optional.of(0.9), Optional.empty());
        MethodScore low = new MethodScore("b", Optional.of(0.1), Optional.empty());
        MethodScore silent = new MethodScore("c", Optional.empty(), Optional.of("too dark"));
        assertThat(PassiveLiveness.fuse(List.of(high, low, silent))).contains(0.1);
        assertThat(PassiveLiveness.fuse(List.of(high, silent, silent))).isEmpty();
    }

    private double shareThatPasses(java.util.function.UnaryOperator<Mat> treatment) {
        List<Path> photos = SampleData.faces(120);
        long passed = photos.stream()
                .filter(photo -> passes(SampleData.read(photo), treatment))
                .count();
        return (double) passed / photos.size();
    }

    private boolean passes(byte[] photo, java.util.function.UnaryOperator<Mat> treatment) {
        try (DecodedImage image = decoder.decode(photo)) {
            Mat treated = treatment.apply(image.bgr());
            return PassiveLiveness.assess(treated, CENTRE)
                    .score()
                    .filter(score -> score >= THRESHOLD)
                    .isPresent();
        }
    }
}
