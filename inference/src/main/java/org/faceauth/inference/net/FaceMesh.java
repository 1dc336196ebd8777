package org.faceauth.inference.net;

import org.opencv.core.Mat;

/** Locates the dense landmarks of a face. Safe for use by several threads at once. */
public interface FaceMesh extends AutoCloseable {

    /**
     * Locates the landmarks of a face that a detector found.
     *
     * @param bgr CV_8UC3; not changed
     * @param face its box and eyes are used
     * @throws org.faceauth.inference.EngineFaultException if the network fails or gives no finite value
     */
    MeshResult locate(Mat bgr, Detection face);

    @Override
    void close();
}
