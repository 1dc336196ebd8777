package org.faceauth.inference.net;

import java.util.ArrayList;
import java.util.List;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Point;
import org.faceauth.models.NetworkEntry;
import org.faceauth.models.TfjsModel;
import org.opencv.core.Mat;

/**
 * BlazeFace (Bazarevsky et al., 2019), the model for a back camera: 256x256, RGB in -1..1. It finds eyes, nose, the
 * middle of the mouth and ears; the corners of the mouth are placed as far apart as they are on the mean face, until a
 * {@link FaceMesh} measures them.
 */
final class BlazeFace implements FaceDetector {
    private static final int SIDE = 256;
    private static final int NUMBERS = 16;
    private static final double MINIMAL_SCORE = .5;
    /** Half of the mouth's width by the distance of the eyes, on the mean face. */
    private static final double HALF_MOUTH = .37;

    private final Network network;
    private final NonMaximumSuppression suppression = new NonMaximumSuppression(.3);
    private final float[] anchors = anchors();

    BlazeFace(Network network) {
        this.network = network;
    }

    /** Outputs: logits and numbers of the 512 fine anchors, then of the 384 coarse ones. */
    static Program program(NetworkEntry entry, TfjsModel model) {
        Program program = new Program(entry.id());
        if (entry.input().width() != SIDE || entry.input().height() != SIDE) {
            throw new EngineFaultException("network " + entry.id() + ": anchors are known for 256x256 only");
        }
        TfjsGraph.write(program, model, entry, 1, "scoresNear", "boxesNear", "scoresFar", "boxesFar")
                .forEach(program::output);
        return program;
    }

    @Override
    public List<Detection> detect(Mat bgr) {
        try (Letterbox letterbox = Letterbox.centred(bgr, SIDE, SIDE).toRgb()) {
            float[][] outputs = network.run(letterbox.picture());
            List<Detection> candidates = new ArrayList<>();
            int anchor = 0;
            for (int level = 0; level < 2; level++) {
                float[] logits = outputs[2 * level];
                for (int i = 0; i < logits.length; i++, anchor++) {
                    double score = 1 / (1 + Math.exp(-logits[i]));
                    if (score >= MINIMAL_SCORE) {
                        candidates.add(decode(letterbox, anchor, outputs[2 * level + 1], NUMBERS * i, score));
                    }
                }
            }
            return suppression.blended(candidates);
        }
    }

    private Detection decode(Letterbox letterbox, int anchor, float[] numbers, int at, double score) {
        double x = anchors[2 * anchor];
        double y = anchors[2 * anchor + 1];
        double width = numbers[at + 2];
        double height = numbers[at + 3];
        Point corner = letterbox.toImage(x + numbers[at] - width / 2, y + numbers[at + 1] - height / 2);
        Point[] points = new Point[4];
        for (int k = 0; k < points.length; k++) {
            points[k] = letterbox.toImage(x + numbers[at + 4 + 2 * k], y + numbers[at + 5 + 2 * k]);
        }
        Box box = new Box(corner.x(), corner.y(), width / letterbox.scale(), height / letterbox.scale());
        return new Detection(box, score, fivePoints(points[0], points[1], points[2], points[3]));
    }

    private static List<Point> fivePoints(Point leftEye, Point rightEye, Point nose, Point mouth) {
        double x = HALF_MOUTH * (rightEye.x() - leftEye.x());
        double y = HALF_MOUTH * (rightEye.y() - leftEye.y());
        return List.of(
                leftEye,
                rightEye,
                nose,
                new Point(mouth.x() - x, mouth.y() - y),
                new Point(mouth.x() + x, mouth.y() + y));
    }

    /** Centres of a 16x16 grid with two anchors each, then of an 8x8 grid with six each. */
    private static float[] anchors() {
        int[][] levels = {{16, 2}, {8, 6}};
        float[] anchors = new float[2 * (16 * 16 * 2 + 8 * 8 * 6)];
        int at = 0;
        for (int[] level : levels) {
            float step = (float) SIDE / level[0];
            for (int place = 0; place < level[0] * level[0]; place++) {
                for (int i = 0; i < level[1]; i++) {
                    anchors[at++] = (place % level[0] + .5f) * step;
                    anchors[at++] = (place / level[0] + .5f) * step;
                }
            }
        }
        return anchors;
    }

    @Override
    public void close() {
        network.close();
    }
}
