package org.faceauth.inference.net;

import java.util.List;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;
import org.opencv.core.Mat;

/** Turns a face into numbers whose cosine tells how alike two faces are. Safe for use by several threads at once. */
public interface Embedder extends AutoCloseable {

    /**
     * The L2-normalised embedding of a face, aligned as this embedder's networks need it.
     *
     * @param bgr CV_8UC3; not changed
     * @param fivePoints in the order of {@link org.faceauth.inference.Face#landmarks()}
     * @param mesh 468 points, or empty where no mesh network is loaded
     * @return {@link #dimension()} numbers of unit length
     * @throws IllegalArgumentException if the points coincide
     * @throws org.faceauth.inference.EngineFaultException if a network fails, or gives no finite value or only zeros
     */
    float[] embed(Mat bgr, List<Point> fivePoints, List<Point3> mesh);

    /** What made an embedding: embeddings of different ids are not comparable. */
    String networkId();

    int dimension();

    @Override
    void close();
}
