package org.faceauth.inference.net;

import java.util.List;
import org.faceauth.inference.Face.Point3;
import org.faceauth.inference.image.DecodedImage;
import org.faceauth.inference.image.SimilarityTransform;
import org.faceauth.models.NetworkEntry;
import org.faceauth.models.TfjsModel;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * MediaPipe Iris (Ablavatski et al., 2020): 64x64, RGB in 0..1, a square of 2.3 times the eye's width, turned until its
 * corners are level. The mesh network draws lids where they usually are and hardly lowers them when an eye shuts; this
 * one looks at the eye. It numbers an eye's points from the corner at the image's left, as the person's own right eye has
 * its outer one there; the left eye is mirrored to be like it.
 */
final class MediaPipeIris implements EyeNetwork {
    /** Corners of the eyes at the image's left and right, from left to right. */
    private static final int[] OWN_RIGHT = {33, 133};

    private static final int[] OWN_LEFT = {362, 263};
    /** The network's own numbering: outer and inner corner, then lower and upper lid by pairs. */
    private static final int[] CORNERS = {0, 8};

    private static final int[][] LIDS = {{2, 10}, {3, 11}, {4, 12}, {5, 13}, {6, 14}};

    private final Network network;
    private final int side;
    private final double enlarged;

    /**
     * @param side of the crop in pixels
     * @param enlarged side of the crop by the distance of the eye's corners
     */
    MediaPipeIris(Network network, int side, double enlarged) {
        this.network = network;
        this.side = side;
        this.enlarged = enlarged;
    }

    /** Output: the contour of the eye, in pixels of the crop. */
    static Program program(NetworkEntry entry, TfjsModel model) {
        Program program = new Program(entry.id());
        TfjsGraph.write(program, model, entry, 1, "contour").forEach(program::output);
        return program;
    }

    @Override
    public Apertures measure(Mat bgr, List<Point3> mesh) {
        return new Apertures(aperture(bgr, mesh, OWN_LEFT, true), aperture(bgr, mesh, OWN_RIGHT, false));
    }

    private double aperture(Mat bgr, List<Point3> mesh, int[] corners, boolean mirrored) {
        Mat crop = Warp.apply(bgr, toCrop(mesh.get(corners[0]), mesh.get(corners[1])), side, side);
        try {
            Imgproc.cvtColor(crop, crop, Imgproc.COLOR_BGR2RGB);
            if (mirrored) {
                Core.flip(crop, crop, 1);
            }
            return aperture(network.run(crop)[0]);
        } finally {
            DecodedImage.wipe(crop);
        }
    }

    private static double aperture(float[] contour) {
        double sum = 0;
        for (int[] pair : LIDS) {
            sum += distance(contour, pair);
        }
        return sum / LIDS.length / Math.max(1, distance(contour, CORNERS));
    }

    private static double distance(float[] contour, int[] pair) {
        int a = 3 * pair[0];
        int b = 3 * pair[1];
        return Math.hypot(contour[a] - contour[b], contour[a + 1] - contour[b + 1]);
    }

    private SimilarityTransform toCrop(Point3 left, Point3 right) {
        double dx = right.x() - left.x();
        double dy = right.y() - left.y();
        double scale = side / (enlarged * Math.max(1, Math.hypot(dx, dy)));
        double angle = Math.atan2(dy, dx);
        double a = scale * Math.cos(angle);
        double b = -scale * Math.sin(angle);
        double x = (left.x() + right.x()) / 2;
        double y = (left.y() + right.y()) / 2;
        return new SimilarityTransform(a, b, side / 2.0 - a * x + b * y, side / 2.0 - b * x - a * y);
    }

    @Override
    public void close() {
        network.close();
    }
}
