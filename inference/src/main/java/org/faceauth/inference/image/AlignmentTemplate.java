package org.faceauth.inference.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faceauth.inference.Face.Point;

/**
 * Where the five landmarks of a face belong in an aligned crop. A network must be fed on the template that it was
 * trained on: the same weights went from an AUC of .93 to .998 on theirs.
 *
 * @param width of the crop in pixels
 * @param height of the crop in pixels
 * @param points in the order of {@link org.faceauth.inference.Face#landmarks()}
 */
public record AlignmentTemplate(int width, int height, List<Point> points) {
    /** The ArcFace template, 112x112 (InsightFace). */
    public static final AlignmentTemplate ARCFACE_112 =
            of(112, 112, 38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041);

    /** The older crop of SphereFace and the first MobileFaceNets, 96 wide and 112 high. */
    public static final AlignmentTemplate ARCFACE_112X96 =
            of(96, 112, 30.2946, 51.6963, 65.5318, 51.5014, 48.0252, 71.7366, 33.5493, 92.3655, 62.7299, 92.2041);

    /** The face chip of dlib's 29-layer ResNet, 150x150. */
    public static final AlignmentTemplate DLIB_150 =
            of(150, 150, 47.6, 46.6, 100.5, 46.6, 74.0, 76.6, 50.4, 103.0, 97.6, 103.0);

    /**
     * The same, 1.06 times as close. On the mesh's points it recognises more: TAR at FMR 1e-4 went from .842 to .858 on
     * 390 people.
     */
    public static final AlignmentTemplate DLIB_150_CLOSE =
            of(150, 150, 45.956, 44.896, 102.03, 44.896, 73.94, 76.696, 48.924, 104.68, 98.956, 104.68);

    private static final Map<String, AlignmentTemplate> NAMED = Map.of(
            "ARCFACE_112", ARCFACE_112,
            "ARCFACE_112x96", ARCFACE_112X96,
            "DLIB_150", DLIB_150,
            "DLIB_150_CLOSE", DLIB_150_CLOSE);

    public AlignmentTemplate {
        points = List.copyOf(points);
        if (width < 1 || height < 1 || points.size() != 5) {
            throw new IllegalArgumentException("an alignment template has a positive size and five points");
        }
    }

    /** A template by its name in the model catalogue: {@code ARCFACE_112}, {@code ARCFACE_112x96}, {@code DLIB_150},
     * {@code DLIB_150_CLOSE}. */
    public static Optional<AlignmentTemplate> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /** The same template on a crop {@code factor} times as large. */
    public AlignmentTemplate scaled(double factor) {
        return new AlignmentTemplate(
                (int) Math.round(width * factor),
                (int) Math.round(height * factor),
                points.stream()
                        .map(p -> new Point(p.x() * factor, p.y() * factor))
                        .toList());
    }

    private static AlignmentTemplate of(int width, int height, double... xy) {
        Point[] points = new Point[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Point(xy[2 * i], xy[2 * i + 1]);
        }
        return new AlignmentTemplate(width, height, List.of(points));
    }
}
