package org.faceauth.inference.net;

import java.util.ArrayList;
import java.util.List;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;
import org.faceauth.inference.image.SimilarityTransform;
import org.faceauth.models.NetworkEntry;
import org.faceauth.models.TfjsModel;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * MediaPipe's Face Mesh (Kartynnik et al., 2019): 192x192, RGB in 0..1, a square of 1.5 times the detector's box, turned
 * until the eyes are level.
 */
final class MediaPipeFaceMesh implements FaceMesh {
    private final Network network;
    private final int side;
    private final double enlarged;

    /**
     * @param side of the crop in pixels
     * @param enlarged side of the crop by the longer side of the detector's box
     */
    MediaPipeFaceMesh(Network network, int side, double enlarged) {
        this.network = network;
        this.side = side;
        this.enlarged = enlarged;
    }

    /** Outputs: presence, then the points' coordinates in pixels of the crop. */
    static Program program(NetworkEntry entry, TfjsModel model) {
        Program program = new Program(entry.id());
        TfjsGraph.write(program, model, entry, 1, "faceFlag", "mesh").forEach(program::output);
        return program;
    }

    @Override
    public MeshResult locate(Mat bgr, Detection face) {
        SimilarityTransform toCrop = toCrop(face);
        Mat crop = Warp.apply(bgr, toCrop, side, side);
        try {
            Imgproc.cvtColor(crop, crop, Imgproc.COLOR_BGR2RGB);
            float[][] outputs = network.run(crop);
            return new MeshResult(outputs[0][0], points(outputs[1], toCrop));
        } finally {
            crop.release();
        }
    }

    private SimilarityTransform toCrop(Detection face) {
        Box box = face.box();
        Point centre = new Point(box.x() + box.width() / 2, box.y() + box.height() / 2);
        Point leftEye = face.landmarks().get(0);
        Point rightEye = face.landmarks().get(1);
        double angle = Math.atan2(rightEye.y() - leftEye.y(), rightEye.x() - leftEye.x());
        double scale = side / (enlarged * Math.max(box.width(), box.height()));
        double a = scale * Math.cos(angle);
        double b = -scale * Math.sin(angle);
        return new SimilarityTransform(
                a, b, side / 2.0 - a * centre.x() + b * centre.y(), side / 2.0 - b * centre.x() - a * centre.y());
    }

    private static List<Point3> points(float[] coordinates, SimilarityTransform toCrop) {
        double a = toCrop.a();
        double b = toCrop.b();
        double square = a * a + b * b;
        List<Point3> points = new ArrayList<>(MeshResult.SIZE);
        for (int i = 0; i < MeshResult.SIZE; i++) {
            double x = coordinates[3 * i] - toCrop.tx();
            double y = coordinates[3 * i + 1] - toCrop.ty();
            points.add(new Point3(
                    (a * x + b * y) / square, (a * y - b * x) / square, coordinates[3 * i + 2] / Math.sqrt(square)));
        }
        return points;
    }

    @Override
    public void close() {
        network.close();
    }
}
