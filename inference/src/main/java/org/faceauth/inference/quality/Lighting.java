package org.faceauth.inference.quality;

/**
 * How well the face is lit, 0..1 toward each side. Darkness is judged by the highlights and not by the mean: a
 * well-lit dark skin has them too, and is not a dark picture.
 *
 * @param light 0 where even the brightest pixels are near black, 1 where they are bright
 * @param headroom 0 where the middle of the skin is burnt out, 1 where it is not near white
 */
record Lighting(double light, double headroom) {
    static final double ACCEPTED = 0.5;
    private static final double HIGHLIGHT_SHARE = 0.95;
    private static final double BLACK = 25;
    private static final double LIT = 125;
    private static final double WELL_EXPOSED = 170;
    private static final double WHITE = 250;

    static Lighting of(Luminance face) {
        return new Lighting(
                ramp(face.percentile(HIGHLIGHT_SHARE), BLACK, LIT),
                1 - ramp(face.percentile(0.5), WELL_EXPOSED, WHITE));
    }

    double exposure() {
        return Math.min(light, headroom);
    }

    boolean tooDark() {
        return light < ACCEPTED;
    }

    boolean tooBright() {
        return headroom < ACCEPTED;
    }

    private static double ramp(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }
}
