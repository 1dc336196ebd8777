package org.faceauth.authenticator.liveness;

import java.util.Optional;
import java.util.OptionalDouble;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;

/**
 * What one frame shows, as far as the challenge cares.
 *
 * @param frameHash of the encoded image, to tell repeated frames
 * @param capturedAtMillis as the page says, since its first frame
 * @param arrivedAtMillis since the epoch, by the server's clock
 * @param face the only face in it; empty where there is none or more than one
 * @param problem the frame's most important fault, empty when acceptable
 */
public record Sighting(
        String frameHash,
        long capturedAtMillis,
        long arrivedAtMillis,
        Optional<SeenFace> face,
        Optional<Hint> problem) {

    /**
     * The one face of a frame.
     *
     * @param yaw degrees, positive to the person's own left
     * @param pitch degrees, positive upward
     * @param centreX of the face's box, 0..1 of the frame's width
     * @param centreY of the face's box, 0..1 of the frame's height
     * @param size larger side of the box by the smaller side of the frame
     * @param openness of the eyes, 0 closed .. 1 wide open; empty where it isn't measured
     * @param liveness passive liveness score, 0..1; empty where no method could judge
     * @param antiSpoof score of the anti-spoof networks, 0..1; empty where none is loaded or none could judge
     */
    public record SeenFace(
            double yaw,
            double pitch,
            double centreX,
            double centreY,
            double size,
            OptionalDouble openness,
            OptionalDouble liveness,
            OptionalDouble antiSpoof) {

        boolean finite() {
            return Double.isFinite(yaw)
                    && Double.isFinite(pitch)
                    && Double.isFinite(centreX)
                    && Double.isFinite(centreY)
                    && Double.isFinite(size)
                    && size > 0;
        }
    }
}
