package org.faceauth.inference.pose;

import java.util.List;
import org.faceauth.inference.Face.Point3;

/**
 * A metric face that looks into the camera, in centimetres: x to the image's right, y down, z away from the camera. The
 * coordinates are those of MediaPipe's canonical face model (Apache-2.0), which is in the numbering of the 468-point
 * mesh. Only points that sit on bone are taken: what speaks, smiles or frowns would be read as a turn of the head.
 */
record CanonicalFace(int[] indices, List<Point3> points) {

    /** Forehead, temples, eye corners, cheekbones and nose, symmetric to the middle. */
    static final CanonicalFace MESH = middle(
                    10, 8.261778, 4.481535, 151, 6.545390, 5.027311, 168, 3.271027, 5.236015, 6, 2.473255, 5.788627, 5,
                    0.365669, 7.242870, 4, -0.463170, 7.586580, 1, -1.126865, 7.475604)
            .withPairs(
                    33, 263, 4.445859, 2.663991, 3.173422, 133, 362, 1.856432, 2.585245, 3.757904, 54, 284, 6.279331,
                    6.615427, 1.425850, 67, 297, 3.523964, 8.005976, 3.729163, 50, 280, 4.765501, -0.701554, 3.534632,
                    117, 346, 5.258659, 0.945811, 2.974312, 36, 266, 2.844939, -0.720868, 4.433130, 129, 358, 1.785794,
                    -0.978284, 4.850470);

    /** Eye centres, nose tip and mouth corners, in the order of {@link org.faceauth.inference.Face#landmarks()}. */
    static final CanonicalFace FIVE_POINTS = new CanonicalFace(
            new int[] {0, 1, 2, 3, 4},
            List.of(
                    point(-3.151146, 2.624618, 3.6),
                    point(3.151146, 2.624618, 3.6),
                    point(0, -0.795018, 7.531092),
                    point(-2.456206, -4.342621, 4.283884),
                    point(2.456206, -4.342621, 4.283884)));

    private static CanonicalFace middle(double... indexYz) {
        int[] indices = new int[indexYz.length / 3];
        Point3[] points = new Point3[indices.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (int) indexYz[3 * i];
            points[i] = point(0, indexYz[3 * i + 1], indexYz[3 * i + 2]);
        }
        return new CanonicalFace(indices, List.of(points));
    }

    /** Each pair: index at the image's left, at its right, then x, y and z of the latter. */
    private CanonicalFace withPairs(double... pairs) {
        int added = pairs.length / 5;
        int[] all = java.util.Arrays.copyOf(indices, indices.length + 2 * added);
        Point3[] more = points.toArray(new Point3[all.length]);
        for (int i = 0; i < added; i++) {
            int at = indices.length + 2 * i;
            double x = pairs[5 * i + 2];
            all[at] = (int) pairs[5 * i];
            all[at + 1] = (int) pairs[5 * i + 1];
            more[at] = point(-x, pairs[5 * i + 3], pairs[5 * i + 4]);
            more[at + 1] = point(x, pairs[5 * i + 3], pairs[5 * i + 4]);
        }
        return new CanonicalFace(all, List.of(more));
    }

    /** From the model's axes (y up, z toward the camera) to the image's. */
    private static Point3 point(double x, double up, double toward) {
        return new Point3(x, -up, -toward);
    }
}
