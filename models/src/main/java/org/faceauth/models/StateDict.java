package org.faceauth.models;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faceauth.models.WeightsRefusedException.Reason;

/** Finds the tensors in an unpickled object. */
final class StateDict {
    private static final List<String> WRAPPERS = List.of("state_dict", "net_state_dict", "model_state_dict", "model");

    private StateDict() {}

    static Map<String, TorchView> of(Path file, Object root) {
        if (root instanceof Map<?, ?> map) {
            Map<String, TorchView> views = views(map);
            for (String wrapper : WRAPPERS) {
                if (views.isEmpty() && map.get(wrapper) instanceof Map<?, ?> wrapped) {
                    views = views(wrapped);
                }
            }
            if (!views.isEmpty()) {
                return views;
            }
        }
        throw new WeightsRefusedException(file, Reason.MALFORMED, "there is no state dict in this file");
    }

    private static Map<String, TorchView> views(Map<?, ?> map) {
        Map<String, TorchView> views = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (name instanceof String string && value instanceof TorchView view) {
                views.put(string, view);
            }
        });
        return views;
    }
}
