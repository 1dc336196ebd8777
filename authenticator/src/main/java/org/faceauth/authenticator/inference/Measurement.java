package org.faceauth.authenticator.inference;

/** The outcome of measuring one image. */
public sealed interface Measurement permits Measurement.Measured, Measurement.NoFace, Measurement.SeveralFaces {

    /** Exactly one face. */
    record Measured(ImageSize image, Face face) implements Measurement {}

    /** No face of usable size. */
    record NoFace() implements Measurement {}

    /**
     * More than one face.
     *
     * @param count at least 2
     */
    record SeveralFaces(int count) implements Measurement {}

    /** Pixels, after rotation by the image's own EXIF record. */
    record ImageSize(int width, int height) {}
}
