package org.faceauth.inference.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Point;

/** Makes one detection of the many that a detector gives for one face. */
final class NonMaximumSuppression {
    private final double overlap;

    /** @param overlap intersection over union from which two boxes are of one face */
    NonMaximumSuppression(double overlap) {
        this.overlap = overlap;
    }

    /** Keeps the best of each face. */
    List<Detection> best(List<Detection> candidates) {
        return groups(candidates).stream().map(group -> group.get(0)).toList();
    }

    /** The mean of each face's boxes and landmarks, weighted by score, with the best score (BlazeFace's blending). */
    List<Detection> blended(List<Detection> candidates) {
        return groups(candidates).stream().map(NonMaximumSuppression::blend).toList();
    }

    /** Each group has the best first, and so have the groups. */
    private List<List<Detection>> groups(List<Detection> candidates) {
        List<Detection> left = new ArrayList<>(candidates);
        left.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<List<Detection>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            Box best = left.get(0).box();
            List<Detection> group = left.stream()
                    .filter(other -> intersectionOverUnion(best, other.box()) > overlap)
                    .toList();
            if (group.isEmpty()) {
                left.remove(0); // a box without area
                continue;
            }
            groups.add(group);
            left.removeAll(group);
        }
        return groups;
    }

    private static Detection blend(List<Detection> group) {
        double sum = group.stream().mapToDouble(Detection::score).sum();
        Function<Function<Detection, Double>, Double> mean =
                of -> group.stream().mapToDouble(d -> d.score() * of.apply(d)).sum() / sum;
        List<Point> landmarks = new ArrayList<>();
        for (int i = 0; i < group.get(0).landmarks().size(); i++) {
            int point = i;
            landmarks.add(new Point(
                    mean.apply(d -> d.landmarks().get(point).x()),
                    mean.apply(d -> d.landmarks().get(point).y())));
        }
        Box box = new Box(
                mean.apply(d -> d.box().x()),
                mean.apply(d -> d.box().y()),
                mean.apply(d -> d.box().width()),
                mean.apply(d -> d.box().height()));
        return new Detection(box, group.get(0).score(), landmarks);
    }

    private static double intersectionOverUnion(Box a, Box b) {
        double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double common = width * height;
        return common / (a.width() * a.height() + b.width() * b.height() - common);
    }
}
