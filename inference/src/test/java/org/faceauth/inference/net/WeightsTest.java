package org.faceauth.inference.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.Tensor;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void namesNetworkAndMissingTensor() {
        assertThatThrownBy(() -> weights("other", 1, 2).get("conv.weight", 2))
                .isInstanceOf(EngineFaultException.class)
                .hasMessage("network net: there is no tensor conv.weight");
    }

    @Test
    void namesTheTensorOfAnotherShapeWithBothShapes() {
        assertThatThrownBy(() -> weights("conv.weight", 1, 2).get("conv.weight", 2, 1))
                .isInstanceOf(EngineFaultException.class)
                .hasMessage("network net: tensor conv.weight has the shape [2] instead of the shape [2, 1]");
    }

    @Test
    void namesTheTensorWithAValueThatIsNotFinite() {
        assertThatThrownBy(() -> weights("conv.weight", 1, Float.NaN).get("conv.weight", 2))
                .isInstanceOf(EngineFaultException.class)
                .hasMessage("network net: tensor conv.weight holds a value that is not finite");
    }

    @Test
    void dropsThePrefixOfDataParallel() {
        assertThat(weights("module.conv.weight", 1, 2).under("conv.").get("weight", 2))
                .containsExactly(1, 2);
    }

    private static Weights weights(String name, float... values) {
        return Weights.of("net", Map.of(name, new Tensor(name, new long[] {values.length}, values)));
    }
}
