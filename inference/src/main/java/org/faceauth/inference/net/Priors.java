package org.faceauth.inference.net;

/**
 * The boxes that RetinaFace's outputs are relative to: two squares at each place of each level of the pyramid.
 *
 * @param values centre x, centre y and side of each, in pixels of the network's input
 */
record Priors(float[] values) {
    static final int PER_PLACE = 2;

    private static final int[] STEPS = {8, 16, 32};
    private static final int[][] SIDES = {{10, 20}, {32, 64}, {128, 256}};

    static Priors of(int width, int height) {
        int count = 0;
        for (int step : STEPS) {
            count += ceil(width, step) * ceil(height, step) * PER_PLACE;
        }
        float[] values = new float[count * 3];
        int at = 0;
        for (int level = 0; level < STEPS.length; level++) {
            int step = STEPS[level];
            for (int y = 0; y < ceil(height, step); y++) {
                for (int x = 0; x < ceil(width, step); x++) {
                    for (int side : SIDES[level]) {
                        values[at++] = (x + .5f) * step;
                        values[at++] = (y + .5f) * step;
                        values[at++] = side;
                    }
                }
            }
        }
        return new Priors(values);
    }

    int count() {
        return values.length / 3;
    }

    float x(int prior) {
        return values[3 * prior];
    }

    float y(int prior) {
        return values[3 * prior + 1];
    }

    float side(int prior) {
        return values[3 * prior + 2];
    }

    private static int ceil(int length, int step) {
        return (length + step - 1) / step;
    }
}
