package org.faceauth.models;

import java.nio.file.Path;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * A tensor as PyTorch has it: a strided view of a storage.
 *
 * @param offset of its first element, in elements
 * @param shape lengths of the dimensions
 * @param strides distance of neighbours in each dimension, in elements
 */
record TorchView(TorchStorage storage, long offset, long[] shape, long[] strides) {

    /** Refuses views that reach out of their storage or show an element more than once. */
    void check(Path file, String name) {
        if (strides.length != shape.length || offset < 0 || Shapes.elements(shape) < 0) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, "tensor " + name + " has no proper shape");
        }
        for (int i = 0; i < shape.length; i++) {
            if (strides[i] < 0 || strides[i] > Integer.MAX_VALUE) {
                throw new WeightsRefusedException(file, Reason.MALFORMED, "tensor " + name + " has no proper strides");
            }
        }
        // A view over fewer elements than it has values repeats some: no weights do, and it would inflate the file.
        if (span() < Shapes.elements(shape) || span() > Integer.MAX_VALUE || offset > storage.elements() - span()) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, "tensor " + name + " reaches out of its storage");
        }
    }

    /** How many elements lie between the first and the last, both included. */
    long span() {
        if (Shapes.elements(shape) == 0) {
            return 0;
        }
        long last = 0;
        for (int i = 0; i < shape.length; i++) {
            last += (shape[i] - 1) * strides[i];
        }
        return last + 1;
    }

    /** Puts the elements of the span in row-major order; gives the array itself where they already are. */
    float[] rowMajor(float[] span) {
        if (contiguous()) {
            return span;
        }
        float[] values = new float[(int) Shapes.elements(shape)];
        int[] index = new int[shape.length];
        long position = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = span[(int) position];
            for (int d = shape.length - 1; d >= 0; d--) {
                position += strides[d];
                if (++index[d] < shape[d]) {
                    break;
                }
                position -= strides[d] * shape[d];
                index[d] = 0;
            }
        }
        return values;
    }

    private boolean contiguous() {
        long expected = 1;
        for (int d = shape.length - 1; d >= 0; d--) {
            // The stride of a dimension of length one is never walked, and files hold any number there.
            if (shape[d] != 1 && strides[d] != expected) {
                return Shapes.elements(shape) == 0;
            }
            expected *= shape[d];
        }
        return true;
    }
}
