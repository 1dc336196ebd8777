package org.faceauth.inference;

import java.util.Map;

/** The outcome of measuring one image. */
public sealed interface Measurement permits Measurement.Measured, Measurement.NoFace, Measurement.SeveralFaces {

    ImageSize image();

    /** Milliseconds by step ({@code decode, detect, mesh, eyes, quality, liveness, spoof, embed, total}). */
    Map<String, Double> timingsMillis();

    /** Exactly one face was found and measured. */
    record Measured(ImageSize image, Face face, Map<String, Double> timingsMillis) implements Measurement {}

    /** No face of usable size was found. */
    record NoFace(ImageSize image, Map<String, Double> timingsMillis) implements Measurement {}

    /**
     * More than one face was found.
     *
     * @param count how many, at least 2
     */
    record SeveralFaces(ImageSize image, int count, Map<String, Double> timingsMillis) implements Measurement {}

    /** Pixels after EXIF rotation. */
    record ImageSize(int width, int height) {}
}
