package org.faceauth.inference.image;

import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** An upright image in native memory. Closing it overwrites the pixels and frees them. */
public final class DecodedImage implements AutoCloseable {
    private final Mat bgr;

    DecodedImage(Mat bgr) {
        this.bgr = bgr;
    }

    /** CV_8UC3, blue-green-red, owned by this object. */
    public Mat bgr() {
        return bgr;
    }

    public int width() {
        return bgr.cols();
    }

    public int height() {
        return bgr.rows();
    }

    @Override
    public void close() {
        wipe(bgr);
    }

    /** Overwrites a matrix with zeros before its memory goes back. */
    public static void wipe(Mat pixels) {
        if (!pixels.empty()) {
            pixels.setTo(Scalar.all(0));
        }
        pixels.release();
    }
}
