package org.faceauth.inference.net;

/** From TensorFlow's order of dimensions to PyTorch's. */
final class Layouts {
    private Layouts() {}

    /** {@code [height, width, in, out]} as {@code [out, in, height, width]}. */
    static float[] outInHeightWidth(float[] values, int height, int width, int in, int out) {
        float[] result = new float[values.length];
        int area = height * width;
        for (int place = 0; place < area; place++) {
            for (int i = 0; i < in; i++) {
                for (int o = 0; o < out; o++) {
                    result[(o * in + i) * area + place] = values[(place * in + i) * out + o];
                }
            }
        }
        return result;
    }

    /** A matrix {@code [rows, columns]} as {@code [columns, rows]}. */
    static float[] transposed(float[] values, int rows, int columns) {
        float[] result = new float[values.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                result[c * rows + r] = values[r * columns + c];
            }
        }
        return result;
    }
}
