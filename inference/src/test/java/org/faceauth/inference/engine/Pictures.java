package org.faceauth.inference.engine;

import java.util.List;
import java.util.function.UnaryOperator;
import org.faceauth.inference.EngineInfo.Limits;
import org.faceauth.inference.image.DecodedImage;
import org.faceauth.inference.image.ImageDecoder;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Pictures made from photographs. */
final class Pictures {
    private static final ImageDecoder DECODER = new ImageDecoder(new Limits(512 * 1024, 1920 * 1080, 64));

    private Pictures() {}

    static byte[] changed(byte[] photo, UnaryOperator<Mat> change) {
        try (DecodedImage image = DECODER.decode(photo)) {
            return encoded(change.apply(image.bgr()));
        }
    }

    static byte[] mirrored(byte[] photo) {
        return changed(photo, image -> {
            Mat mirrored = new Mat();
            Core.flip(image, mirrored, 1);
            return mirrored;
        });
    }

    static byte[] rotatedClockwise(byte[] photo, double degrees) {
        return changed(photo, image -> {
            Point centre = new Point(image.cols() / 2.0, image.rows() / 2.0);
            Mat turned = new Mat();
            Imgproc.warpAffine(image, turned, Imgproc.getRotationMatrix2D(centre, -degrees, 1), image.size());
            return turned;
        });
    }

    static byte[] sideBySide(byte[] photo) {
        return changed(photo, image -> {
            Mat two = new Mat();
            Core.hconcat(List.of(image, image), two);
            return two;
        });
    }

    /** A wall under uneven light. */
    static byte[] wall() {
        Mat wall = new Mat(480, 640, CvType.CV_8UC3, Scalar.all(150));
        Mat noise = new Mat(480, 640, CvType.CV_8UC3);
        Core.randu(noise, 0, 40);
        Core.add(wall, noise, wall);
        Imgproc.GaussianBlur(wall, wall, new Size(0, 0), 5);
        return encoded(wall);
    }

    /** As JPEG of high quality, which stays below the limit of bytes. */
    private static byte[] encoded(Mat image) {
        MatOfByte out = new MatOfByte();
        Imgcodecs.imencode(".jpg", image, out);
        return out.toArray();
    }
}
