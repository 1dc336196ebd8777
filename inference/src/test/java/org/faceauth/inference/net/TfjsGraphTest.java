package org.faceauth.inference.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.models.Catalogue;
import org.faceauth.models.NetworkEntry;
import org.faceauth.models.TfjsAttributes;
import org.faceauth.models.TfjsModel;
import org.faceauth.models.TfjsNode;
import org.junit.jupiter.api.Test;

class TfjsGraphTest {
    @Test
    void refusesAnUnknownOperationByItsName() {
        NetworkEntry entry = Catalogue.builtIn().network("faceres").orElseThrow();
        TfjsModel model = new TfjsModel(
                List.of(
                        node("input", "Placeholder"),
                        node(entry.output().nodes().get("embedding"), "MatrixInverse", "input")),
                Map.of(),
                List.of(),
                List.of());
        assertThatThrownBy(() -> FaceRes.program(entry, model, false))
                .isInstanceOf(EngineFaultException.class)
                .hasMessageContaining("network faceres: the operation MatrixInverse of node");
    }

    @Test
    void padsTheOddPixelBehindAsTensorFlowDoes() {
        assertThat(Window.of(padded("SAME"), 8, 3, 2)).isEqualTo(new Window(4, 0, 1));
        assertThat(Window.of(padded("SAME"), 9, 3, 2)).isEqualTo(new Window(5, 1, 1));
        assertThat(Window.of(padded("SAME"), 8, 2, 2)).isEqualTo(new Window(4, 0, 0));
        assertThat(Window.of(padded("VALID"), 9, 3, 2)).isEqualTo(new Window(4, 0, 0));
    }

    private static TfjsNode padded(String padding) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        String encoded = Base64.getEncoder().encodeToString(padding.getBytes(StandardCharsets.US_ASCII));
        attributes.putObject("padding").put("s", encoded);
        return new TfjsNode("pool", "MaxPool", List.of(), new TfjsAttributes(attributes));
    }

    private static TfjsNode node(String name, String operation, String... inputs) {
        return new TfjsNode(
                name, operation, List.of(inputs), new TfjsAttributes(JsonNodeFactory.instance.objectNode()));
    }
}
