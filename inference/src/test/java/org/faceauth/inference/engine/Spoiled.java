package org.faceauth.inference.engine;

import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What goes wrong before a camera. */
enum Spoiled {
    BLURRED {
        @Override
        Mat of(Mat photo) {
            Mat blurred = new Mat();
            Imgproc.GaussianBlur(photo, blurred, new Size(0, 0), 3);
            return blurred;
        }
    },
    DARK {
        @Override
        Mat of(Mat photo) {
            return exposed(photo, 0.25, 0);
        }
    },
    BURNT {
        @Override
        Mat of(Mat photo) {
            return exposed(photo, 1, 135);
        }
    };

    abstract Mat of(Mat photo);

    byte[] of(byte[] photo) {
        return Pictures.changed(photo, this::of);
    }

    private static Mat exposed(Mat photo, double gain, double offset) {
        Mat exposed = new Mat();
        photo.convertTo(exposed, -1, gain, offset);
        return exposed;
    }
}
