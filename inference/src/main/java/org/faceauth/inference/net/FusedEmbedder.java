package org.faceauth.inference.net;

import java.util.List;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;
import org.opencv.core.Mat;

/** Several networks as one, by {@link Fusion}. */
final class FusedEmbedder implements Embedder {
    private final String id;
    private final List<Embedder> parts;
    private final Fusion fusion;

    /**
     * @param id identifies the networks and how they are fused
     * @param parts in the order of the catalogue
     */
    FusedEmbedder(String id, List<Embedder> parts, Fusion fusion) {
        this.id = id;
        this.parts = List.copyOf(parts);
        this.fusion = fusion;
    }

    @Override
    public float[] embed(Mat bgr, List<Point> fivePoints, List<Point3> mesh) {
        return fusion.fuse(
                parts.stream().map(part -> part.embed(bgr, fivePoints, mesh)).toList());
    }

    @Override
    public String networkId() {
        return id;
    }

    @Override
    public int dimension() {
        return fusion.dimension();
    }

    @Override
    public void close() {
        parts.forEach(Embedder::close);
    }
}
