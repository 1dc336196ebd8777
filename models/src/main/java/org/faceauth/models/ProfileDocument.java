package org.faceauth.models;

import java.util.List;

/**
 * The content of {@code profile.json}: a profile with its networks resolved, so that nothing else is needed to load it.
 *
 * @param format of this document, {@value #FORMAT}
 * @param profile id
 * @param demonstration whether a network is missing without which nobody may rely on the result
 * @param networks those whose files lie beside the document
 */
record ProfileDocument(
        int format,
        String profile,
        boolean demonstration,
        List<NetworkEntry> networks,
        EmbeddingSpec embedding,
        CalibrationSpec calibration) {
    static final String NAME = "profile.json";
    static final int FORMAT = 1;

    ProfileDocument {
        Checks.require(format == FORMAT, "the profile has the unknown format " + format);
        Checks.id("the profile's id", profile);
        networks = Checks.list(networks);
        Checks.require(embedding != null, "the profile has no embedding");
        calibration = calibration == null ? CalibrationSpec.NONE : calibration;
        for (EmbeddingSpec.Part part : embedding.parts()) {
            Checks.require(
                    networks.stream().anyMatch(network -> network.id().equals(part.network())),
                    "the network " + part.network() + " of the embedding is missing");
        }
    }
}
