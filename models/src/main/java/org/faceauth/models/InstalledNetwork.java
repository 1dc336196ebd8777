package org.faceauth.models;

import java.nio.file.Path;
import java.util.Map;

/**
 * A network whose files are there and were verified.
 *
 * @param entry of the catalogue, as it was when the profile was installed
 * @param file absolute path of the file to read; its others lie beside it
 */
public record InstalledNetwork(NetworkEntry entry, Path file) {

    public String id() {
        return entry.id();
    }

    public NetworkRole role() {
        return entry.role();
    }

    /**
     * Reads all tensors.
     *
     * @return by name, in the file's order
     * @throws WeightsRefusedException if a file is malformed
     */
    public Map<String, Tensor> tensors() {
        return switch (entry.format()) {
            case TFJS_GRAPH -> TfjsModel.read(file).weights();
            case TFJS_WEIGHTS -> TfjsWeights.read(file);
            case PYTORCH -> PytorchWeights.read(file);
            case SAFETENSORS -> SafetensorsWeights.read(file);
        };
    }
}
