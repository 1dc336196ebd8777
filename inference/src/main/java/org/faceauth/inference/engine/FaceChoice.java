package org.faceauth.inference.engine;

import java.util.Comparator;
import java.util.List;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Measurement.ImageSize;
import org.faceauth.inference.net.Detection;

/** Which of the detections is the person in front of the camera. */
sealed interface FaceChoice {
    /** Far below what quality accepts, so that a person who is too far away is told so. */
    double MIN_RATIO = 0.08;
    /** A face this small beside the largest one is a passer-by or a poster. */
    double BYSTANDER = 1.0 / 3;
    /** What a second detection must score to be taken for a face. */
    double CERTAIN = 0.7;

    /** The only one. */
    record One(Detection face) implements FaceChoice {}

    /** No detection of usable size. */
    record None() implements FaceChoice {}

    /** At least two that are alike in size. */
    record Several(int count) implements FaceChoice {}

    static FaceChoice of(List<Detection> detections, ImageSize image) {
        double smallest = MIN_RATIO * Math.min(image.width(), image.height());
        List<Detection> usable = detections.stream()
                .filter(detection -> largerSide(detection.box()) >= smallest)
                .sorted(Comparator.comparingDouble((Detection d) -> d.box().width())
                        .reversed())
                .toList();
        if (usable.isEmpty()) {
            return new None();
        }
        Detection largest = usable.get(0);
        long others = usable.stream()
                .skip(1)
                .filter(other -> other.score() >= CERTAIN
                        && other.box().width() >= BYSTANDER * largest.box().width())
                .count();
        return others == 0 ? new One(largest) : new Several((int) others + 1);
    }

    private static double largerSide(Box box) {
        return Math.max(box.width(), box.height());
    }
}
