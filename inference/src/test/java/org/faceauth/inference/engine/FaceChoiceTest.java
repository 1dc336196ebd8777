package org.faceauth.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Measurement.ImageSize;
import org.faceauth.inference.net.Detection;
import org.junit.jupiter.api.Test;

class FaceChoiceTest {
    private static final ImageSize IMAGE = new ImageSize(640, 480);
    private static final Detection PERSON = face(100, 100, 150, 0.99);

    @Test
    void takesTheOnlyFace() {
        assertThat(FaceChoice.of(List.of(PERSON), IMAGE)).isEqualTo(new FaceChoice.One(PERSON));
    }

    @Test
    void seesNobodyInAnEmptyFrameNorInASpeck() {
        assertThat(FaceChoice.of(List.of(), IMAGE)).isEqualTo(new FaceChoice.None());
        assertThat(FaceChoice.of(List.of(face(10, 10, 30, 0.99)), IMAGE)).isEqualTo(new FaceChoice.None());
    }

    @Test
    void aSecondFaceOfAThirdOfTheWidthCounts() {
        assertThat(FaceChoice.of(List.of(PERSON, face(400, 100, 51, 0.9)), IMAGE))
                .isEqualTo(new FaceChoice.Several(2));
        assertThat(FaceChoice.of(List.of(PERSON, face(400, 100, 49, 0.9)), IMAGE))
                .isEqualTo(new FaceChoice.One(PERSON));
    }

    @Test
    void anUncertainSecondFaceDoesNotCount() {
        assertThat(FaceChoice.of(List.of(PERSON, face(400, 100, 140, 0.6)), IMAGE))
                .isEqualTo(new FaceChoice.One(PERSON));
    }

    /** A detector that sees a face twice, up or down or larger: the surest of them is the face. */
    @Test
    void ghostsOfOneFaceAreThatFace() {
        List<Detection> ghosts = List.of(face(95, 40, 160, 0.95), PERSON, face(100, 180, 140, 0.93));
        assertThat(FaceChoice.of(ghosts, IMAGE)).isEqualTo(new FaceChoice.One(PERSON));
    }

    @Test
    void countsThree() {
        List<Detection> crowd = List.of(PERSON, face(300, 100, 140, 0.9), face(480, 100, 130, 0.9));
        assertThat(FaceChoice.of(crowd, IMAGE)).isEqualTo(new FaceChoice.Several(3));
    }

    private static Detection face(double x, double y, double side, double score) {
        return new Detection(new Box(x, y, side, side), score, Collections.nCopies(5, new Point(x, y)));
    }
}
