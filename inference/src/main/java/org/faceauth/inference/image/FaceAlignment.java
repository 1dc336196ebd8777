package org.faceauth.inference.image;

import java.util.List;
import org.faceauth.inference.Face.Point;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Brings a face into the position that a network expects. */
public final class FaceAlignment {
    static {
        OpenCv.load();
    }

    private FaceAlignment() {}

    /**
     * Warps a face onto a template: bilinear, black outside the image, as the networks' own training code does.
     *
     * @param bgr CV_8UC3
     * @param points five landmarks in the order of {@link org.faceauth.inference.Face#landmarks()}
     * @param template where they shall come to lie
     * @return a new CV_8UC3 matrix of the template's size, which the caller releases
     * @throws IllegalArgumentException if the points coincide
     */
    public static Mat align(Mat bgr, List<Point> points, AlignmentTemplate template) {
        SimilarityTransform transform = SimilarityTransform.estimate(points, template.points());
        Mat matrix = new Mat(2, 3, CvType.CV_64F);
        try {
            matrix.put(
                    0, 0, transform.a(), -transform.b(), transform.tx(), transform.b(), transform.a(), transform.ty());
            Mat aligned = new Mat();
            Imgproc.warpAffine(
                    bgr,
                    aligned,
                    matrix,
                    new Size(template.width(), template.height()),
                    Imgproc.INTER_LINEAR,
                    Core.BORDER_CONSTANT,
                    Scalar.all(0));
            return aligned;
        } finally {
            matrix.release();
        }
    }
}
