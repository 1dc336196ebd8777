package org.faceauth.inference.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Point;
import org.opencv.core.Mat;

/** Detects faces with {@link RetinaFaceNet}. */
final class RetinaFace implements FaceDetector {
    private static final double MINIMAL_SCORE = .6;
    private static final double CENTRE_VARIANCE = .1;
    private static final double SIZE_VARIANCE = .2;
    private static final int STEP = 32;
    private static final int LANDMARKS = 5;
    /** Cameras have few shapes; the bound only keeps a hostile sender from filling memory. */
    private static final int MAX_CACHED_PRIORS = 32;

    private final Network network;
    private final int longSide;
    private final NonMaximumSuppression suppression = new NonMaximumSuppression(.4);
    private final Map<Long, Priors> priors = new ConcurrentHashMap<>();

    /** @param longSide of the image as the network sees it, in pixels */
    RetinaFace(Network network, int longSide) {
        this.network = network;
        this.longSide = longSide;
    }

    @Override
    public List<Detection> detect(Mat bgr) {
        try (Letterbox letterbox = Letterbox.longSide(bgr, longSide, STEP)) {
            Mat picture = letterbox.picture();
            float[][] outputs = network.run(picture);
            Priors priors = priors(picture.cols(), picture.rows());
            List<Detection> candidates = new ArrayList<>();
            for (int i = 0; i < priors.count(); i++) {
                if (outputs[0][i] >= MINIMAL_SCORE) {
                    candidates.add(decode(letterbox, priors, i, outputs));
                }
            }
            return suppression.best(candidates);
        }
    }

    private static Detection decode(Letterbox letterbox, Priors priors, int i, float[][] outputs) {
        float[] boxes = outputs[1];
        float side = priors.side(i);
        double x = priors.x(i) + boxes[4 * i] * CENTRE_VARIANCE * side;
        double y = priors.y(i) + boxes[4 * i + 1] * CENTRE_VARIANCE * side;
        double width = side * Math.exp(boxes[4 * i + 2] * SIZE_VARIANCE);
        double height = side * Math.exp(boxes[4 * i + 3] * SIZE_VARIANCE);
        Point corner = letterbox.toImage(x - width / 2, y - height / 2);
        List<Point> landmarks = new ArrayList<>(LANDMARKS);
        for (int k = 0; k < LANDMARKS; k++) {
            int at = 2 * (LANDMARKS * i + k);
            landmarks.add(letterbox.toImage(
                    priors.x(i) + outputs[2][at] * CENTRE_VARIANCE * side,
                    priors.y(i) + outputs[2][at + 1] * CENTRE_VARIANCE * side));
        }
        Box box = new Box(corner.x(), corner.y(), width / letterbox.scale(), height / letterbox.scale());
        return new Detection(box, outputs[0][i], landmarks);
    }

    private Priors priors(int width, int height) {
        Priors known = priors.get(key(width, height));
        if (known != null) {
            return known;
        }
        Priors made = Priors.of(width, height);
        if (priors.size() < MAX_CACHED_PRIORS) {
            priors.put(key(width, height), made);
        }
        return made;
    }

    private static long key(int width, int height) {
        return (long) width << 32 | height;
    }

    @Override
    public void close() {
        network.close();
    }
}
