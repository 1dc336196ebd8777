package org.faceauth.inference.pose;

import java.util.List;
import org.faceauth.inference.Face.Eyes;
import org.faceauth.inference.Face.Point3;

/**
 * Eye openness from the eyelids of the mesh: the eye aspect ratio (Soukupova and Cech, "Real-Time Eye Blink Detection
 * using Facial Landmarks", 2016), measured in space so that a turned head does not close an eye, and mapped to 0..1.
 */
public final class EyeOpenness {
    /** The mesh network keeps eyelids this far apart when the eye is shut. */
    static final double CLOSED_RATIO = 0.10;
    /** A wide-open eye. */
    static final double OPEN_RATIO = 0.36;

    // Outer and inner corner, then upper and lower lid by pairs. The person's right eye is at the image's left.
    private static final int[] RIGHT = {33, 133, 160, 144, 159, 145, 158, 153};
    private static final int[] LEFT = {263, 362, 387, 373, 386, 374, 385, 380};

    private EyeOpenness() {}

    /**
     * @param mesh 468 points in pixels
     * @return openness of the person's own left and right eye
     */
    public static Eyes fromMesh(List<Point3> mesh) {
        return new Eyes(openness(mesh, LEFT), openness(mesh, RIGHT));
    }

    private static double openness(List<Point3> mesh, int[] eye) {
        double width = distance(mesh, eye[0], eye[1]);
        double height = 0;
        for (int i = 2; i < eye.length; i += 2) {
            height += distance(mesh, eye[i], eye[i + 1]);
        }
        double ratio = height / ((eye.length - 2) / 2.0) / width;
        return Math.max(0, Math.min(1, (ratio - CLOSED_RATIO) / (OPEN_RATIO - CLOSED_RATIO)));
    }

    private static double distance(List<Point3> mesh, int from, int to) {
        Point3 a = mesh.get(from);
        Point3 b = mesh.get(to);
        return Math.hypot(Math.hypot(a.x() - b.x(), a.y() - b.y()), a.z() - b.z());
    }
}
