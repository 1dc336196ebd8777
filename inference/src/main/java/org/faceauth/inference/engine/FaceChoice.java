package org.faceauth.inference.engine;

import java.util.ArrayList;
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
    double CERTAIN = 0.8;
    /** Detections that share more than this of the smaller one are of the same face: ghosts of it, up or down. */
    double SAME_FACE = 0.3;

    /** The only one. */
    record One(Detection face) implements FaceChoice {}

    /** No detection of usable size. */
    record None() implements FaceChoice {}

    /** At least two that are alike in size. */
    record Several(int count) implements FaceChoice {}

    static FaceChoice of(List<Detection> detections, ImageSize image) {
        List<Detection> usable = usable(detections, image);
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

    /** The one that a photographer meant, whoever else is there: large, and near the middle. Never for a login. */
    static FaceChoice main(List<Detection> detections, ImageSize image) {
        return usable(detections, image).stream()
                .max(Comparator.comparingDouble(face -> prominence(face.box(), image)))
                .<FaceChoice>map(One::new)
                .orElseGet(None::new);
    }

    private static double prominence(Box box, ImageSize image) {
        double x = box.x() + box.width() / 2 - image.width() / 2.0;
        double y = box.y() + box.height() / 2 - image.height() / 2.0;
        return box.width() * box.height() - 2 * (x * x + y * y);
    }

    /** Faces of usable size, the largest first. */
    private static List<Detection> usable(List<Detection> detections, ImageSize image) {
        double smallest = MIN_RATIO * Math.min(image.width(), image.height());
        return withoutGhosts(detections).stream()
                .filter(detection -> largerSide(detection.box()) >= smallest)
                .sorted(Comparator.comparingDouble((Detection d) -> d.box().width())
                        .reversed())
                .toList();
    }

    /** How a face is chosen. */
    interface Rule {
        FaceChoice choose(List<Detection> detections, ImageSize image);
    }

    /** The surest detection of each face. */
    private static List<Detection> withoutGhosts(List<Detection> detections) {
        List<Detection> kept = new ArrayList<>();
        detections.stream()
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .filter(next -> kept.stream().noneMatch(face -> shared(face.box(), next.box()) > SAME_FACE))
                .forEach(kept::add);
        return kept;
    }

    private static double shared(Box a, Box b) {
        double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        double smaller = Math.min(a.width() * a.height(), b.width() * b.height());
        return Math.max(0, width) * Math.max(0, height) / smaller;
    }

    private static double largerSide(Box box) {
        return Math.max(box.width(), box.height());
    }
}
