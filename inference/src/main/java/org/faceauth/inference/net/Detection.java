package org.faceauth.inference.net;

import java.util.List;
import org.faceauth.inference.Face;

/**
 * A face that a detector found.
 *
 * @param box in pixels of the image; may reach beyond it
 * @param score 0..1
 * @param landmarks five points in pixels, in the order of {@link Face#landmarks()}
 */
public record Detection(Face.Box box, double score, List<Face.Point> landmarks) {
    public Detection {
        landmarks = List.copyOf(landmarks);
    }
}
