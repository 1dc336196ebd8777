package org.faceauth.models;

import java.util.List;

/**
 * A set of networks that works together.
 *
 * @param id for example {@code starter}
 * @param description one sentence for people
 * @param required ids of the networks without which the profile cannot be installed
 * @param optional ids of the networks without which it is a demonstration only
 * @param embedding how the embedding is made, of required networks
 * @param calibration of that embedding, {@link CalibrationSpec#NONE} where it was not measured
 */
public record Profile(
        String id,
        String description,
        List<String> required,
        List<String> optional,
        EmbeddingSpec embedding,
        CalibrationSpec calibration) {

    public Profile {
        Checks.id("the profile's id", id);
        Checks.text("the description of " + id, description);
        required = Checks.list(required);
        optional = Checks.list(optional);
        Checks.require(embedding != null, id + " has no embedding");
        calibration = calibration == null ? CalibrationSpec.NONE : calibration;
        for (EmbeddingSpec.Part part : embedding.parts()) {
            Checks.require(required.contains(part.network()), id + " does not require " + part.network());
        }
    }
}
