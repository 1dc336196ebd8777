package org.faceauth.inference.net;

import java.util.Arrays;

/**
 * Weights of a convolution {@code [out, in / groups, height, width]} or of a matrix {@code [out, in]}, with a bias.
 *
 * @param values row-major
 * @param bias one per output
 * @param groups 1, or as many as inputs for a depthwise convolution
 */
record Kernel(long[] shape, float[] values, float[] bias, int groups) {

    static Kernel of(long[] shape, float[] values, int groups) {
        return new Kernel(shape, values, new float[(int) shape[0]], groups);
    }

    /** What gives, without a step of its own, {@code (this output) * scale + shift}. */
    Kernel then(float[] scale, float[] shift) {
        float[] scaled = values.clone();
        float[] shifted = new float[bias.length];
        int each = values.length / bias.length;
        for (int out = 0; out < bias.length; out++) {
            for (int i = out * each; i < (out + 1) * each; i++) {
                scaled[i] *= scale[out];
            }
            shifted[out] = bias[out] * scale[out] + shift[out];
        }
        return new Kernel(shape, scaled, shifted, groups);
    }

    Kernel then(BatchNorm norm) {
        return then(norm.scale(), norm.shift());
    }

    /**
     * What gives this kernel's output of {@code input * scale + shift}. Exact only where nothing is padded.
     *
     * @param scale one per input channel; a matrix takes channels of equally many places each
     */
    Kernel after(float[] scale, float[] shift) {
        float[] scaled = values.clone();
        float[] shifted = bias.clone();
        int each = values.length / bias.length;
        int places = each / scale.length;
        for (int i = 0; i < values.length; i++) {
            int channel = i % each / places;
            shifted[i / each] += values[i] * shift[channel];
            scaled[i] *= scale[channel];
        }
        return new Kernel(shape, scaled, shifted, groups);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kernel that
                && groups == that.groups
                && Arrays.equals(shape, that.shape)
                && Arrays.equals(values, that.values)
                && Arrays.equals(bias, that.bias);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Kernel" + Arrays.toString(shape);
    }
}
