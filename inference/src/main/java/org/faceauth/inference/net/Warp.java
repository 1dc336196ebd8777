package org.faceauth.inference.net;

import org.faceauth.inference.image.OpenCv;
import org.faceauth.inference.image.SimilarityTransform;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Cuts a turned and scaled rectangle out of an image. */
final class Warp {
    static {
        OpenCv.load();
    }

    private Warp() {}

    /**
     * Bilinear, black outside the image.
     *
     * @param toCrop from the image's pixels to the crop's
     * @return a new CV_8UC3 matrix, which the caller releases
     */
    static Mat apply(Mat bgr, SimilarityTransform toCrop, int width, int height) {
        Mat matrix = new Mat(2, 3, CvType.CV_64F);
        try {
            matrix.put(0, 0, toCrop.a(), -toCrop.b(), toCrop.tx(), toCrop.b(), toCrop.a(), toCrop.ty());
            Mat crop = new Mat();
            Imgproc.warpAffine(
                    bgr,
                    crop,
                    matrix,
                    new Size(width, height),
                    Imgproc.INTER_LINEAR,
                    Core.BORDER_CONSTANT,
                    Scalar.all(0));
            return crop;
        } finally {
            matrix.release();
        }
    }
}
