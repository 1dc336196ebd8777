package org.faceauth.inference.net;

import java.util.List;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;
import org.opencv.core.Mat;

/**
 * Several networks as one: their unit vectors, weighted, one behind the other. The cosine of two such vectors is the
 * mean of the networks' own cosines, weighted by the squares of the weights.
 */
final class FusedEmbedder implements Embedder {
    private final String id;
    private final List<Part> parts;
    private final int dimension;

    /**
     * @param id identifies the networks and how they are fused
     * @param parts in the order of the catalogue
     */
    FusedEmbedder(String id, List<Part> parts) {
        this.id = id;
        this.parts = List.copyOf(parts);
        this.dimension =
                parts.stream().mapToInt(part -> part.embedder().dimension()).sum();
    }

    /** @param weight of the unit vector */
    record Part(Embedder embedder, float weight) {}

    @Override
    public float[] embed(Mat bgr, List<Point> fivePoints, List<Point3> mesh) {
        float[] fused = new float[dimension];
        int at = 0;
        for (Part part : parts) {
            for (float value : part.embedder().embed(bgr, fivePoints, mesh)) {
                fused[at++] = value * part.weight();
            }
        }
        return UnitVector.of(id, fused);
    }

    @Override
    public String networkId() {
        return id;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void close() {
        parts.forEach(part -> part.embedder().close());
    }
}
