package org.faceauth.inference.liveness;

import org.faceauth.inference.Face.Box;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The pixels of a face as the camera gave them, never enlarged, and the same in a common size for measures that depend
 * on size. Owns its matrices.
 */
final class FaceCrop implements AutoCloseable {
    /** Side of {@link #common()} in pixels. */
    static final int COMMON_SIDE = 128;

    private final Mat bgr;
    private final Mat grey;
    private final Mat common;

    private FaceCrop(Mat bgr) {
        this.bgr = bgr;
        this.grey = new Mat();
        this.common = new Mat();
        Imgproc.cvtColor(bgr, grey, Imgproc.COLOR_BGR2GRAY);
        Imgproc.resize(grey, common, new Size(COMMON_SIDE, COMMON_SIDE), 0, 0, Imgproc.INTER_AREA);
    }

    /**
     * @param image CV_8UC3; not changed
     * @param box of the face; what lies outside the image is cut off
     */
    static FaceCrop of(Mat image, Box box) {
        int left = clamp(box.x(), image.cols() - 1);
        int top = clamp(box.y(), image.rows() - 1);
        int right = Math.max(left + 1, clamp(box.x() + box.width(), image.cols()));
        int bottom = Math.max(top + 1, clamp(box.y() + box.height(), image.rows()));
        Mat view = image.submat(new Rect(left, top, right - left, bottom - top));
        try {
            return new FaceCrop(view.clone());
        } finally {
            view.release();
        }
    }

    Mat bgr() {
        return bgr;
    }

    /** CV_8UC1, in the camera's pixels. */
    Mat grey() {
        return grey;
    }

    /** CV_8UC1, {@value #COMMON_SIDE} pixels square. */
    Mat common() {
        return common;
    }

    int smallerSide() {
        return Math.min(grey.cols(), grey.rows());
    }

    private static int clamp(double value, int max) {
        return (int) Math.max(0, Math.min(max, Math.round(value)));
    }

    @Override
    public void close() {
        bgr.release();
        grey.release();
        common.release();
    }
}
