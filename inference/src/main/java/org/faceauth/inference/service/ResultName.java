package org.faceauth.inference.service;

import org.faceauth.inference.Measurement;

/** How an outcome is called on the wire and in metrics. */
final class ResultName {
    static final String MEASURED = "measured";
    static final String NO_FACE = "no-face";
    static final String SEVERAL_FACES = "several-faces";

    private ResultName() {}

    static String of(Measurement measurement) {
        if (measurement instanceof Measurement.Measured) {
            return MEASURED;
        }
        return measurement instanceof Measurement.NoFace ? NO_FACE : SEVERAL_FACES;
    }
}
