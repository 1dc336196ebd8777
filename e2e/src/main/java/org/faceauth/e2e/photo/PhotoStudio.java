package org.faceauth.e2e.photo;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faceauth.e2e.stack.InferenceClient;

/** Finds the face of a photo by the inference service, so that it can be posed. */
public final class PhotoStudio {

    private final InferenceClient inference;

    public PhotoStudio(InferenceClient inference) {
        this.inference = inference;
    }

    /** Returns the photo with its face, empty where the service doesn't see exactly one. */
    public Optional<PosedPhoto> pose(Path file) {
        BufferedImage picture = CameraPicture.read(file);
        JsonNode mesh = inference
                .measure(CameraPicture.jpeg(picture), "mesh")
                .path("face")
                .path("mesh");
        if (mesh.isEmpty()) {
            return Optional.empty();
        }
        List<Vertex> points = new ArrayList<>(mesh.size());
        for (JsonNode point : mesh) {
            points.add(new Vertex(
                    point.path("x").asDouble(),
                    point.path("y").asDouble(),
                    point.path("z").asDouble()));
        }
        return Optional.of(new PosedPhoto(picture, points));
    }

    /** The photo as one still camera frame. */
    public static byte[] still(Path file) {
        return CameraPicture.jpeg(CameraPicture.read(file));
    }
}
