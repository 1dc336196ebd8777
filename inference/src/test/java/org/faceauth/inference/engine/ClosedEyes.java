package org.faceauth.inference.engine;

import java.util.Arrays;
import java.util.List;
import org.faceauth.inference.Face.Point3;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.photo.Photo;

/** Paints lids over the eyes of a photograph: skin from around them, and a line of lashes where the lower lid was. */
final class ClosedEyes {
    private static final int[][] OUTLINES = {
        {33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7},
        {362, 398, 384, 385, 386, 387, 388, 466, 263, 249, 390, 373, 374, 380, 381, 382}
    };
    private static final int[][] LOWER_LIDS = {
        {33, 7, 163, 144, 145, 153, 154, 155, 133}, {263, 249, 390, 373, 374, 380, 381, 382, 362}
    };
    private static final Scalar LASHES = new Scalar(40, 45, 60);

    private ClosedEyes() {}

    static Mat of(Mat photo, List<Point3> mesh) {
        double width = Math.hypot(
                mesh.get(33).x() - mesh.get(133).x(),
                mesh.get(33).y() - mesh.get(133).y());
        Mat mask = Mat.zeros(photo.size(), CvType.CV_8UC1);
        for (int[] outline : OUTLINES) {
            Imgproc.fillPoly(mask, List.of(points(mesh, outline)), Scalar.all(255));
        }
        int margin = 2 * (int) Math.round(width * 0.12) + 1;
        Imgproc.dilate(mask, mask, Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(margin, margin)));
        Mat closed = new Mat();
        Photo.inpaint(photo, mask, closed, 3, Photo.INPAINT_TELEA);
        int thickness = Math.max(1, (int) Math.round(width * 0.05));
        for (int[] lid : LOWER_LIDS) {
            Imgproc.polylines(closed, List.of(points(mesh, lid)), false, LASHES, thickness, Imgproc.LINE_AA, 0);
        }
        return closed;
    }

    private static MatOfPoint points(List<Point3> mesh, int[] indices) {
        return new MatOfPoint(Arrays.stream(indices)
                .mapToObj(i -> new Point(mesh.get(i).x(), mesh.get(i).y()))
                .toArray(Point[]::new));
    }
}
