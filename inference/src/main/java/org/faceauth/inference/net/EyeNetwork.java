package org.faceauth.inference.net;

import java.util.List;
import org.faceauth.inference.Face.Point3;
import org.opencv.core.Mat;

/** Measures how far the lids of both eyes are apart. Safe for use by several threads at once. */
public interface EyeNetwork extends AutoCloseable {

    /**
     * Measures both eyes.
     *
     * @param bgr CV_8UC3; not changed
     * @param mesh 468 points, of which the corners of the eyes are used
     * @throws org.faceauth.inference.EngineFaultException if the network fails or gives no finite value
     */
    Apertures measure(Mat bgr, List<Point3> mesh);

    /**
     * The mean distance of the lids by the distance of the eye's corners; about 0.14 or less where an eye is shut, 0.25
     * where it is open.
     *
     * @param left of the person's own left eye
     * @param right of the person's own right eye
     */
    record Apertures(double left, double right) {}

    @Override
    void close();
}
