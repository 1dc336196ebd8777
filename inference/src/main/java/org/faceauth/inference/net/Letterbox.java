package org.faceauth.inference.net;

import org.faceauth.inference.Face.Point;
import org.faceauth.inference.image.OpenCv;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A whole image scaled to fit a network's input, the rest black.
 *
 * @param picture CV_8UC3 of the input's size; the holder releases it
 * @param scale pixels of the picture per pixel of the image
 * @param left where the image begins
 * @param top where the image begins
 */
record Letterbox(Mat picture, double scale, int left, int top) implements AutoCloseable {

    static {
        OpenCv.load();
    }

    /** The image in the middle. */
    static Letterbox centred(Mat bgr, int width, int height) {
        double scale = Math.min((double) width / bgr.cols(), (double) height / bgr.rows());
        Size size = scaled(bgr, scale);
        return of(bgr, width, height, scale, (int) (width - size.width) / 2, (int) (height - size.height) / 2);
    }

    /** The image scaled to a longer side, the lengths rounded up to multiples of {@code step}. */
    static Letterbox longSide(Mat bgr, int longSide, int step) {
        double scale = (double) longSide / Math.max(bgr.cols(), bgr.rows());
        Size size = scaled(bgr, scale);
        return of(bgr, roundUp((int) size.width, step), roundUp((int) size.height, step), scale, 0, 0);
    }

    /** A point of the picture in the image. */
    Point toImage(double x, double y) {
        return new Point((x - left) / scale, (y - top) / scale);
    }

    @Override
    public void close() {
        picture.release();
    }

    private static Letterbox of(Mat bgr, int width, int height, double scale, int left, int top) {
        Size size = scaled(bgr, scale);
        Mat picture = new Mat(height, width, CvType.CV_8UC3, Scalar.all(0));
        Mat part = picture.submat(new Rect(left, top, (int) size.width, (int) size.height));
        try {
            Imgproc.resize(bgr, part, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        } finally {
            part.release();
        }
        return new Letterbox(picture, scale, left, top);
    }

    private static Size scaled(Mat bgr, double scale) {
        return new Size(Math.max(1, Math.round(bgr.cols() * scale)), Math.max(1, Math.round(bgr.rows() * scale)));
    }

    private static int roundUp(int length, int step) {
        return (length + step - 1) / step * step;
    }

    /** In place: networks of the TensorFlow world take RGB. */
    Letterbox toRgb() {
        Imgproc.cvtColor(picture, picture, Imgproc.COLOR_BGR2RGB);
        return this;
    }
}
