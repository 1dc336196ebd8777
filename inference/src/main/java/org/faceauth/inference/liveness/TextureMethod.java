package org.faceauth.inference.liveness;

import org.faceauth.inference.Face.MethodScore;

/**
 * Entropy of local binary patterns (Ojala et al., 2002; for recaptures Määttä et al., 2011). Skin seen by a camera holds
 * every pattern; drawn, smoothed or posterised faces hold few.
 */
final class TextureMethod implements LivenessMethod {
    private static final double FLAT = 0.58;
    private static final double SKIN = 0.63;
    private static final double MAX_ENTROPY = Math.log(256);
    /** Neighbours in a circle, clockwise from the top left. */
    private static final int[][] CIRCLE = {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}};

    @Override
    public String name() {
        return "texture";
    }

    @Override
    public MethodScore judge(FaceCrop face) {
        return score(LivenessMethod.ramp(entropy(face), FLAT, SKIN));
    }

    /** 0 where every pixel has the same pattern, 1 where all patterns are equally frequent. */
    static double entropy(FaceCrop face) {
        int side = FaceCrop.COMMON_SIDE;
        byte[] pixels = new byte[side * side];
        face.common().get(0, 0, pixels);
        int[] histogram = new int[256];
        for (int y = 1; y < side - 1; y++) {
            for (int x = 1; x < side - 1; x++) {
                histogram[pattern(pixels, x, y, side)]++;
            }
        }
        double total = (side - 2) * (side - 2);
        double entropy = 0;
        for (int count : histogram) {
            if (count > 0) {
                entropy -= count / total * Math.log(count / total);
            }
        }
        return entropy / MAX_ENTROPY;
    }

    private static int pattern(byte[] pixels, int x, int y, int side) {
        int centre = pixels[y * side + x] & 0xFF;
        int pattern = 0;
        for (int[] step : CIRCLE) {
            int neighbour = pixels[(y + step[1]) * side + x + step[0]] & 0xFF;
            pattern = pattern << 1 | (neighbour >= centre ? 1 : 0);
        }
        return pattern;
    }
}
