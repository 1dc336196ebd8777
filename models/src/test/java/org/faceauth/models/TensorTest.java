package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorTest {
    @Test
    void sharesItsValuesButNotItsShape() {
        long[] shape = {2, 1};
        float[] values = {1, 2};
        Tensor tensor = new Tensor("t", shape, values);
        shape[0] = 5;
        tensor.shape()[1] = 5;
        assertThat(tensor.shape()).containsExactly(2, 1);
        assertThat(tensor.values()).isSameAs(values);
        assertThat(tensor.buffer().isReadOnly()).isTrue();
        assertThat(tensor.as("u", 1, 2).values()).isSameAs(values);
        assertThat(tensor).hasToString("Tensor[t, [2, 1]]");
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 3, 1L << 40})
    void refusesAShapeThatDoesNotFit(long length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tensor("t", new long[] {length}, new float[2]));
    }

    @ParameterizedTest
    @ValueSource(shorts = {0, 1, 0x3ff, 0x400, 0x3c00, 0x7bff})
    void widensHalvesExactly(short half) {
        int exponent = half >>> 10;
        double expected =
                exponent == 0 ? half * Math.pow(2, -24) : (1 + (half & 0x3ff) / 1024.0) * Math.pow(2, exponent - 15);
        assertThat((double) ElementType.halfToFloat(half)).isEqualTo(expected);
        assertThat((double) ElementType.halfToFloat((short) (half | 0x8000))).isEqualTo(-expected);
    }

    @Test
    void widensInfinityAndNaN() {
        assertThat(ElementType.halfToFloat((short) 0x7c00)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(ElementType.halfToFloat((short) 0xfc00)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(ElementType.halfToFloat((short) 0x7e01)).isNaN();
    }
}
