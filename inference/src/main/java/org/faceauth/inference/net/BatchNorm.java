package org.faceauth.inference.net;

/**
 * A batch normalisation at inference: {@code x * scale + shift} per channel.
 *
 * @param scale per channel
 * @param shift per channel
 */
record BatchNorm(float[] scale, float[] shift) {
    /** PyTorch's default, which every network here was trained with. */
    static final double EPSILON = 1e-5;

    static BatchNorm of(float[] weight, float[] bias, float[] mean, float[] variance) {
        float[] scale = new float[weight.length];
        float[] shift = new float[weight.length];
        for (int i = 0; i < weight.length; i++) {
            double factor = weight[i] / Math.sqrt(variance[i] + EPSILON);
            scale[i] = (float) factor;
            shift[i] = (float) (bias[i] - mean[i] * factor);
        }
        return new BatchNorm(scale, shift);
    }
}
