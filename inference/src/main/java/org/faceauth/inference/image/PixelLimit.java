package org.faceauth.inference.image;

import org.faceauth.inference.EngineInfo.Limits;
import org.faceauth.inference.ImageRefusedException;
import org.faceauth.inference.ImageRefusedException.Reason;

/** Judges a size as soon as a header tells it. */
record PixelLimit(Limits limits) {

    /**
     * @throws ImageRefusedException if the picture is too large or too small
     */
    void check(long width, long height) {
        // Sides first: the product of two unsigned 32-bit sides overflows.
        if (width > limits.maxPixels() || height > limits.maxPixels() || width * height > limits.maxPixels()) {
            throw new ImageRefusedException(
                    Reason.TOO_MANY_PIXELS, "the image has more than " + limits.maxPixels() + " pixels");
        }
        if (Math.min(width, height) < limits.minSide()) {
            throw new ImageRefusedException(
                    Reason.TOO_SMALL, "a side of the image is shorter than " + limits.minSide() + " pixels");
        }
    }
}
