package org.faceauth.inference.net;

import java.util.List;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;

/**
 * The dense landmarks of a face, numbered as MediaPipe's Face Mesh numbers them.
 *
 * @param presence how likely there is a face where it was looked for, 0..1
 * @param points 468, in pixels of the image
 */
public record MeshResult(double presence, List<Point3> points) {
    /** How many points a mesh has. */
    public static final int SIZE = 468;

    private static final int[] LEFT_EYE = {33, 133};
    private static final int[] RIGHT_EYE = {362, 263};
    private static final int NOSE_TIP = 1;
    private static final int LEFT_MOUTH_CORNER = 61;
    private static final int RIGHT_MOUTH_CORNER = 291;

    public MeshResult {
        points = List.copyOf(points);
        if (points.size() != SIZE) {
            throw new IllegalArgumentException("a mesh has " + SIZE + " points, not " + points.size());
        }
    }

    /** The five points of {@link org.faceauth.inference.Face#landmarks()}, more exact than a detector's. */
    public List<Point> landmarks() {
        return List.of(
                middle(LEFT_EYE), middle(RIGHT_EYE), flat(NOSE_TIP), flat(LEFT_MOUTH_CORNER), flat(RIGHT_MOUTH_CORNER));
    }

    /** The smallest upright box around the points: from the hairline to the chin. */
    public Box box() {
        double left = points.stream().mapToDouble(Point3::x).min().orElseThrow();
        double right = points.stream().mapToDouble(Point3::x).max().orElseThrow();
        double top = points.stream().mapToDouble(Point3::y).min().orElseThrow();
        double bottom = points.stream().mapToDouble(Point3::y).max().orElseThrow();
        return new Box(left, top, right - left, bottom - top);
    }

    private Point flat(int index) {
        return new Point(points.get(index).x(), points.get(index).y());
    }

    private Point middle(int... indices) {
        double x = 0;
        double y = 0;
        for (int index : indices) {
            x += points.get(index).x();
            y += points.get(index).y();
        }
        return new Point(x / indices.length, y / indices.length);
    }
}
