package org.faceauth.models;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * A named array of weights, row-major float32. Integer and boolean tensors are converted to float: exact up to 2^24,
 * which covers shapes, paddings and axes.
 *
 * <p>Ownership: the values are <em>not</em> copied, neither on the way in nor out, because one tensor may hold a
 * hundred megabytes. Whoever makes a tensor gives its array away; whoever reads {@link #values()} must not change it.
 * {@link #buffer()} is a view that cannot.
 *
 * @param name as the file has it
 * @param shape lengths of the dimensions, empty for a scalar; copied
 * @param values as many as the product of the shape; not copied
 */
public record Tensor(String name, long[] shape, float[] values) {

    /** @throws IllegalArgumentException if a dimension is negative or the shape does not fit the number of values */
    public Tensor {
        shape = shape.clone();
        if (Shapes.elements(shape) != values.length) {
            throw new IllegalArgumentException("tensor " + name + ": shape " + Arrays.toString(shape) + " does not fit "
                    + values.length + " values");
        }
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    /** The length of one dimension, without copying the shape. */
    public long dimension(int index) {
        return shape[index];
    }

    public int rank() {
        return shape.length;
    }

    /** A read-only view of the values. */
    public FloatBuffer buffer() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** The same values under another name and shape, sharing the array. */
    public Tensor as(String otherName, long... otherShape) {
        return new Tensor(otherName, otherShape, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that
                && name.equals(that.name)
                && Arrays.equals(shape, that.shape)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(shape);
    }

    @Override
    public String toString() {
        return "Tensor[" + name + ", " + Arrays.toString(shape) + "]";
    }
}
