package org.faceauth.inference.net;

import org.faceauth.inference.Face.Box;
import org.faceauth.models.NetworkEntry;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** One {@link MiniFasNet} on its crop, cut exactly as minivision's own code does. */
final class SpoofNetwork implements AntiSpoof {
    private final Network network;
    private final NetworkEntry entry;

    /** @param entry says how large the crop is, and which class is a live face */
    SpoofNetwork(Network network, NetworkEntry entry) {
        this.network = network;
        this.entry = entry;
    }

    @Override
    public double liveProbability(Mat bgr, Box box) {
        Mat part = bgr.submat(crop(box, entry.alignment().boxScale(), bgr.cols(), bgr.rows()));
        Mat picture = new Mat();
        try {
            Size size = new Size(entry.input().width(), entry.input().height());
            Imgproc.resize(part, picture, size, 0, 0, Imgproc.INTER_LINEAR);
            return network.run(picture)[0][entry.output().liveClass()];
        } finally {
            part.release();
            picture.release();
        }
    }

    /** The enlarged box, made smaller where it exceeds the image and shifted into it. */
    static Rect crop(Box box, double enlarged, int width, int height) {
        if (!(box.width() >= 1) || !(box.height() >= 1)) {
            throw new IllegalArgumentException("the box of a face is empty");
        }
        double scale = Math.min(enlarged, Math.min((height - 1) / box.height(), (width - 1) / box.width()));
        double cropWidth = box.width() * scale;
        double cropHeight = box.height() * scale;
        double left = inside(box.x() + box.width() / 2 - cropWidth / 2, cropWidth, width);
        double top = inside(box.y() + box.height() / 2 - cropHeight / 2, cropHeight, height);
        int x = (int) left;
        int y = (int) top;
        // Both ends belong to the crop, as in the original.
        return new Rect(x, y, (int) (left + cropWidth) - x + 1, (int) (top + cropHeight) - y + 1);
    }

    private static double inside(double start, double length, int limit) {
        double shifted = Math.max(start, 0);
        return Math.max(0, shifted + length > limit - 1 ? limit - 1 - length : shifted);
    }

    @Override
    public void close() {
        network.close();
    }
}
