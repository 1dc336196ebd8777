package org.faceauth.inference.net;

import java.util.List;
import org.opencv.core.Mat;

/** Finds faces. Safe for use by several threads at once. */
public interface FaceDetector extends AutoCloseable {

    /**
     * Finds every face from about 0.15 of the image's smaller side up; smaller ones may be found or not.
     *
     * @param bgr CV_8UC3; not changed
     * @return the best first; empty if there is none
     * @throws org.faceauth.inference.EngineFaultException if the network fails or gives no finite value
     */
    List<Detection> detect(Mat bgr);

    @Override
    void close();
}
