package org.faceauth.inference.quality;

import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Measurement.ImageSize;

/**
 * Where the face is in the frame, by the specified rules.
 *
 * @param faceRatio larger side of the box by the smaller side of the frame
 * @param centring 1 at the centre, 0 at the edge
 * @param roll 1 upright, 0 at {@value #MAX_ROLL} degrees and more
 * @param area 1 in the middle of the accepted face ratios, 0 at both limits
 */
record Framing(double faceRatio, double centring, double roll, double area) {
    static final double MIN_RATIO = 0.15;
    static final double MAX_RATIO = 0.70;
    static final double PASS = 0.7;
    private static final double BEST_RATIO = (MIN_RATIO + MAX_RATIO) / 2;
    private static final double MAX_ROLL = 30;
    private static final double CENTRING_WEIGHT = 0.4;
    private static final double ROLL_WEIGHT = 0.3;
    private static final double AREA_WEIGHT = 0.3;

    static Framing of(ImageSize frame, Box box, double rollDegrees) {
        double ratio = Math.max(box.width(), box.height()) / Math.min(frame.width(), frame.height());
        double dx = Math.abs(2 * (box.x() + box.width() / 2) / frame.width() - 1);
        double dy = Math.abs(2 * (box.y() + box.height() / 2) / frame.height() - 1);
        return new Framing(
                ratio,
                clamp(1 - Math.max(dx, dy)),
                clamp(1 - Math.abs(rollDegrees) / MAX_ROLL),
                clamp(1 - Math.abs(ratio - BEST_RATIO) / (BEST_RATIO - MIN_RATIO)));
    }

    double score() {
        return CENTRING_WEIGHT * centring + ROLL_WEIGHT * roll + AREA_WEIGHT * area;
    }

    double lostByCentring() {
        return CENTRING_WEIGHT * (1 - centring);
    }

    double lostByRoll() {
        return ROLL_WEIGHT * (1 - roll);
    }

    double lostByArea() {
        return AREA_WEIGHT * (1 - area);
    }

    boolean tooSmallRatherThanTooLarge() {
        return faceRatio < BEST_RATIO;
    }

    private static double clamp(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
