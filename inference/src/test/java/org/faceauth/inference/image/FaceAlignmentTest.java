package org.faceauth.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.faceauth.inference.Face.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class FaceAlignmentTest {
    static {
        OpenCv.load();
    }

    private static final List<Point> FACE = List.of(
            new Point(101.5, 118.25),
            new Point(149.75, 112.5),
            new Point(128.125, 140.5),
            new Point(109.0, 165.75),
            new Point(147.25, 161.0));

    /** Golden vectors: Umeyama's method by singular values, computed with NumPy. */
    @ParameterizedTest
    @CsvSource({
        "ARCFACE_112, 0.79379487, 0.05983768, -36.53167369, -46.5198491",
        "ARCFACE_112x96, 0.79379487, 0.05983768, -44.53167369, -46.5198491",
        "DLIB_150, 1.15385088, 0.0966527086, -59.1705744, -98.2045578"
    })
    void estimatesWhatUmeyamaGives(String template, double a, double b, double tx, double ty) {
        SimilarityTransform t = SimilarityTransform.estimate(
                FACE, AlignmentTemplate.named(template).orElseThrow().points());
        assertThat(t.a()).isCloseTo(a, within(1e-7));
        assertThat(t.b()).isCloseTo(b, within(1e-7));
        assertThat(t.tx()).isCloseTo(tx, within(1e-6));
        assertThat(t.ty()).isCloseTo(ty, within(1e-6));
    }

    @Test
    void recoversAKnownTransformExactly() {
        SimilarityTransform known = new SimilarityTransform(0.6, -0.8, 12, -7);
        List<Point> moved = FACE.stream().map(known::apply).toList();
        SimilarityTransform found = SimilarityTransform.estimate(FACE, moved);
        assertThat(found.a()).isCloseTo(0.6, within(1e-9));
        assertThat(found.b()).isCloseTo(-0.8, within(1e-9));
        assertThat(found.tx()).isCloseTo(12, within(1e-6));
        assertThat(found.ty()).isCloseTo(-7, within(1e-6));
        assertThat(found.scale()).isCloseTo(1, within(1e-9));
    }

    @Test
    void pixelsLandWhereTheTransformSays() {
        Mat image = new Mat(240, 240, CvType.CV_8UC3, Scalar.all(0));
        for (Point p : FACE) {
            Imgproc.circle(image, new org.opencv.core.Point(p.x(), p.y()), 3, Scalar.all(255), -1);
        }
        for (AlignmentTemplate template :
                List.of(AlignmentTemplate.ARCFACE_112, AlignmentTemplate.ARCFACE_112X96, AlignmentTemplate.DLIB_150)) {
            SimilarityTransform t = SimilarityTransform.estimate(FACE, template.points());
            Mat aligned = FaceAlignment.align(image, FACE, template);
            assertThat(aligned.cols()).isEqualTo(template.width());
            assertThat(aligned.rows()).isEqualTo(template.height());
            assertThat(aligned.type()).isEqualTo(CvType.CV_8UC3);
            for (Point p : FACE) {
                Point q = t.apply(p);
                assertThat(aligned.get((int) Math.round(q.y()), (int) Math.round(q.x()))[0])
                        .isGreaterThan(200);
            }
            aligned.release();
        }
    }

    @Test
    void blackLiesOutsideTheImage() {
        Mat image = new Mat(100, 100, CvType.CV_8UC3, Scalar.all(200));
        List<Point> atTheEdge =
                FACE.stream().map(p -> new Point(p.x() - 100, p.y() - 100)).toList();
        Mat aligned = FaceAlignment.align(image, atTheEdge, AlignmentTemplate.ARCFACE_112);
        assertThat(aligned.get(0, 0)).containsExactly(0, 0, 0);
        assertThat(aligned.get(100, 60)).containsExactly(200, 200, 200);
    }

    @Test
    void aScaledTemplateGivesAScaledCrop() {
        AlignmentTemplate twice = AlignmentTemplate.ARCFACE_112.scaled(2);
        assertThat(twice.width()).isEqualTo(224);
        assertThat(twice.points().get(2).x()).isCloseTo(112.0504, within(1e-9));
    }

    @Test
    void refusesPointsThatDetermineNothing() {
        List<Point> same = java.util.Collections.nCopies(5, new Point(10, 10));
        assertThatThrownBy(() -> SimilarityTransform.estimate(same, AlignmentTemplate.ARCFACE_112.points()))
                .isInstanceOf(IllegalArgumentException.class);
        List<Point> broken = java.util.Collections.nCopies(5, new Point(Double.NaN, 1));
        assertThatThrownBy(() -> SimilarityTransform.estimate(broken, AlignmentTemplate.ARCFACE_112.points()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
