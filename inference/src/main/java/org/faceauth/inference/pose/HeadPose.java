package org.faceauth.inference.pose;

import java.util.ArrayList;
import java.util.List;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;
import org.faceauth.inference.Face.Pose;

/** Estimates how the head is turned, by fitting a canonical face to landmarks. */
public final class HeadPose {
    private HeadPose() {}

    /**
     * From the dense mesh. The mesh's own depth is not used: it is a network's guess, and flatter than a face.
     *
     * @param mesh 468 points in pixels
     * @return in degrees; not finite if the points coincide
     */
    public static Pose fromMesh(List<Point3> mesh) {
        List<Point> seen = new ArrayList<>();
        for (int index : CanonicalFace.MESH.indices()) {
            seen.add(new Point(mesh.get(index).x(), mesh.get(index).y()));
        }
        return fit(CanonicalFace.MESH, seen, planar(mesh.get(33)), planar(mesh.get(263)));
    }

    /**
     * From five landmarks, for networks without a mesh. Coarser: the nose's length is taken to be the average one.
     *
     * @param landmarks in the order of {@link org.faceauth.inference.Face#landmarks()}
     * @return in degrees; not finite if the points coincide
     */
    public static Pose fromLandmarks(List<Point> landmarks) {
        return fit(CanonicalFace.FIVE_POINTS, landmarks, landmarks.get(0), landmarks.get(1));
    }

    private static Pose fit(CanonicalFace face, List<Point> seen, Point leftEye, Point rightEye) {
        List<Point3> model = centred(face.points());
        double roll = Math.atan2(rightEye.y() - leftEye.y(), rightEye.x() - leftEye.x());
        double scale =
                spread(seen) / spread(model.stream().map(HeadPose::planar).toList());
        if (!(scale > 0) || !Double.isFinite(scale)) {
            return new Pose(Double.NaN, Double.NaN, Double.NaN);
        }
        return new WeakPerspectiveFit(model, seen, roll, scale).solve().pose();
    }

    private static List<Point3> centred(List<Point3> points) {
        double x = points.stream().mapToDouble(Point3::x).average().orElseThrow();
        double y = points.stream().mapToDouble(Point3::y).average().orElseThrow();
        double z = points.stream().mapToDouble(Point3::z).average().orElseThrow();
        return points.stream()
                .map(p -> new Point3(p.x() - x, p.y() - y, p.z() - z))
                .toList();
    }

    private static double spread(List<Point> points) {
        double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
        return Math.sqrt(points.stream()
                .mapToDouble(p -> (p.x() - x) * (p.x() - x) + (p.y() - y) * (p.y() - y))
                .average()
                .orElseThrow());
    }

    private static Point planar(Point3 p) {
        return new Point(p.x(), p.y());
    }
}
