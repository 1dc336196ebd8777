package org.faceauth.inference.net;

import org.faceauth.inference.Face;
import org.opencv.core.Mat;

/**
 * MiniFASNetV2 on a crop of 2.7 times the face and MiniFASNetV1SE on one of 4.0 times: the mean of both, as minivision's
 * own code decides. One alone is fooled by what the other sees.
 */
public final class AntiSpoofPair implements AntiSpoof {
    private final AntiSpoof near;
    private final AntiSpoof far;

    AntiSpoofPair(AntiSpoof near, AntiSpoof far) {
        this.near = near;
        this.far = far;
    }

    @Override
    public double liveProbability(Mat bgr, Face.Box box) {
        Scores scores = scores(bgr, box);
        return (scores.near() + scores.far()) / 2;
    }

    /** What each network says by itself. */
    public Scores scores(Mat bgr, Face.Box box) {
        return new Scores(near.liveProbability(bgr, box), far.liveProbability(bgr, box));
    }

    /**
     * Probabilities of a live face, 0..1.
     *
     * @param near of the crop of 2.7 times the face
     * @param far of the crop of 4.0 times the face
     */
    public record Scores(double near, double far) {}

    @Override
    public void close() {
        near.close();
        far.close();
    }
}
