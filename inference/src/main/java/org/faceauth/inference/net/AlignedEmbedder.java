package org.faceauth.inference.net;

import java.util.List;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;
import org.faceauth.inference.image.AlignmentTemplate;
import org.faceauth.inference.image.FaceAlignment;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** One network on its own alignment. */
final class AlignedEmbedder implements Embedder {
    private final Network network;
    private final AlignmentTemplate template;
    private final boolean rgb;
    private final int dimension;

    /**
     * @param network gives one embedding, of the face and its mirror image together where that is wanted
     * @param rgb whether it takes RGB, else BGR
     */
    AlignedEmbedder(Network network, AlignmentTemplate template, boolean rgb, int dimension) {
        this.network = network;
        this.template = template;
        this.rgb = rgb;
        this.dimension = dimension;
    }

    @Override
    public float[] embed(Mat bgr, List<Point> fivePoints, List<Point3> mesh) {
        Mat aligned = FaceAlignment.align(bgr, fivePoints, template);
        try {
            if (rgb) {
                Imgproc.cvtColor(aligned, aligned, Imgproc.COLOR_BGR2RGB);
            }
            float[] embedding = network.run(aligned)[0];
            if (embedding.length != dimension) {
                throw new EngineFaultException(
                        "network " + network.id() + " gave " + embedding.length + " numbers instead of " + dimension);
            }
            return UnitVector.of(network.id(), embedding);
        } finally {
            aligned.release();
        }
    }

    @Override
    public String networkId() {
        return network.id();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void close() {
        network.close();
    }
}
