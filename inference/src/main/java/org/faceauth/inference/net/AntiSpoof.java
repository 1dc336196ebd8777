package org.faceauth.inference.net;

import org.faceauth.inference.Face;
import org.opencv.core.Mat;

/** Tells a live face from a picture of one. Safe for use by several threads at once. */
public interface AntiSpoof extends AutoCloseable {

    /**
     * How likely the face is live.
     *
     * @param bgr CV_8UC3, the whole frame: what surrounds the face matters; not changed
     * @param box from the hairline to the chin, as RetinaFace's boxes and {@link MeshResult#box()} are
     * @return 0..1
     * @throws IllegalArgumentException if the box is empty
     * @throws org.faceauth.inference.EngineFaultException if a network fails or gives no finite value
     */
    double liveProbability(Mat bgr, Face.Box box);

    @Override
    void close();
}
