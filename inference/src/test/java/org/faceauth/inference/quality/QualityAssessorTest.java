package org.faceauth.inference.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Measurement.ImageSize;
import org.faceauth.inference.Quality;
import org.faceauth.inference.Quality.Problem;
import org.faceauth.inference.image.OpenCv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class QualityAssessorTest {
    static {
        OpenCv.load();
        Core.setRNGSeed(11);
    }

    private static final ImageSize FRAME = new ImageSize(640, 480);
    private static final Box BEST = centred(204);

    @Test
    void aCentredUprightFaceOfTheBestSizeScoresOne() {
        Quality quality = QualityAssessor.assess(FRAME, BEST, 0, textured(130, 40));
        assertThat(quality.score()).isCloseTo(1, within(1e-9));
        assertThat(quality.faceRatio()).isCloseTo(0.425, within(1e-9));
        assertThat(quality.acceptable()).isTrue();
    }

    @Test
    void weighsCentringRollAndAreaAsSpecified() {
        Box aside = new Box(BEST.x() + 160, BEST.y(), BEST.width(), BEST.height());
        Quality quality = QualityAssessor.assess(FRAME, aside, -15, textured(130, 40));
        assertThat(quality.centring()).isCloseTo(0.5, within(1e-9));
        assertThat(quality.roll()).isCloseTo(0.5, within(1e-9));
        assertThat(quality.score()).isCloseTo(0.4 * 0.5 + 0.3 * 0.5 + 0.3, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"71, TOO_FAR", "73, ", "335, ", "337, TOO_CLOSE"})
    void acceptsFacesFromFifteenToSeventyPercentOfTheFrame(double side, Problem expected) {
        Quality quality = QualityAssessor.assess(FRAME, centred(side), 0, textured(130, 40));
        assertThat(quality.problem().orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"260, 0, OFF_CENTRE", "120, 29, TILTED", "0, 29, "})
    void blamesWhatLostMost(double shift, double roll, Problem expected) {
        Box box = new Box(BEST.x() + shift, BEST.y(), BEST.width(), BEST.height());
        Quality quality = QualityAssessor.assess(FRAME, box, roll, textured(130, 40));
        assertThat(quality.problem().orElse(null)).isEqualTo(expected);
    }

    @Test
    void blamesASizeNearTheLimitTogetherWithAnotherFlaw() {
        assertThat(QualityAssessor.assess(FRAME, centred(80), 8, textured(130, 40))
                        .problem())
                .contains(Problem.TOO_FAR);
        assertThat(QualityAssessor.assess(FRAME, centred(330), 8, textured(130, 40))
                        .problem())
                .contains(Problem.TOO_CLOSE);
    }

    @Test
    void tellsDarkBrightAndBlurred() {
        assertThat(problemOf(textured(25, 8))).isEqualTo(Problem.TOO_DARK);
        assertThat(problemOf(textured(245, 40))).isEqualTo(Problem.TOO_BRIGHT);
        Mat blurred = textured(130, 40);
        Imgproc.GaussianBlur(blurred, blurred, new Size(0, 0), 3);
        assertThat(problemOf(blurred)).isEqualTo(Problem.BLURRED);
        assertThat(problemOf(new Mat(112, 112, CvType.CV_8UC3, Scalar.all(130))))
                .isEqualTo(Problem.BLURRED);
    }

    /** A dark skin under good light has a low mean and bright highlights. */
    @Test
    void aDarkSkinIsNoDarkPicture() {
        Mat skin = textured(55, 15);
        skin.submat(20, 60, 30, 80).setTo(Scalar.all(120));
        assertThat(problemOf(skin)).isNull();
    }

    @Test
    void placingComesBeforeLight() {
        assertThat(QualityAssessor.assess(FRAME, centred(50), 0, textured(20, 5))
                        .problem())
                .contains(Problem.TOO_FAR);
    }

    @Test
    void sharpnessFallsWithBlurAndHardlyWithLight() {
        double previous = 1.1;
        Mat original = textured(130, 40);
        for (double sigma : new double[] {0.3, 1, 1.5, 2, 3}) {
            Mat face = new Mat();
            Imgproc.GaussianBlur(original, face, new Size(0, 0), sigma);
            double sharpness = assess(face).sharpness();
            assertThat(sharpness).isLessThan(previous).isBetween(0.0, 1.0);
            previous = sharpness;
        }
        Mat dim = new Mat();
        original.convertTo(dim, -1, 0.5, 30);
        assertThat(assess(dim).sharpness()).isCloseTo(assess(original).sharpness(), within(0.08));
    }

    private static Problem problemOf(Mat face) {
        return assess(face).problem().orElse(null);
    }

    private static Quality assess(Mat face) {
        return QualityAssessor.assess(FRAME, BEST, 0, face);
    }

    private static Box centred(double side) {
        return new Box((640 - side) / 2, (480 - side) / 2, side, side);
    }

    /** Broad features and fine texture, as a face has both. */
    private static Mat textured(double mean, double deviation) {
        Mat broad = noise(8);
        Mat fine = noise(0.8);
        Core.addWeighted(broad, 0.9 * deviation, fine, 0.45 * deviation, mean, broad);
        Mat face = new Mat();
        broad.convertTo(face, CvType.CV_8UC3);
        return face;
    }

    /** Of deviation one. */
    private static Mat noise(double sigma) {
        Mat noise = new Mat(112, 112, CvType.CV_32FC3);
        Core.randn(noise, 0, 1);
        Imgproc.GaussianBlur(noise, noise, new Size(0, 0), sigma);
        Core.multiply(noise, Scalar.all(Math.sqrt(4 * Math.PI) * sigma), noise);
        return noise;
    }
}
