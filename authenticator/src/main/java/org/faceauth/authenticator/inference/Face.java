package org.faceauth.authenticator.inference;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of one face.
 *
 * @param box around the face, pixels
 * @param detectionScore 0..1
 * @param landmarks five points in pixels: eye at the image's left, eye at its right, nose tip, mouth corner at the
 *     image's left, mouth corner at its right
 * @param pose of the head
 * @param eyes openness; empty where the loaded networks can't tell
 * @param quality of the frame
 * @param liveness passive liveness; empty where it was not asked for
 * @param antiSpoof anti-spoof networks; empty where not asked for or none is loaded
 * @param embedding empty where it was not asked for
 */
public record Face(
        Box box,
        double detectionScore,
        List<Point> landmarks,
        Pose pose,
        Optional<Eyes> eyes,
        Quality quality,
        Optional<Scores> liveness,
        Optional<Scores> antiSpoof,
        Optional<Embedding> embedding) {

    public Face {
        landmarks = List.copyOf(landmarks);
    }

    /** Pixels. */
    public record Box(double x, double y, double width, double height) {}

    /** Pixels. */
    public record Point(double x, double y) {}

    /**
     * Degrees, 0 when looking into the camera: yaw is positive toward the person's own left, pitch when looking up, roll
     * when leaning to the person's own left.
     */
    public record Pose(double yaw, double pitch, double roll) {}

    /** Openness of the person's own left and right eye, 0 (closed) .. 1 (wide open). */
    public record Eyes(double left, double right) {}

    /**
     * A fused score and what it was made of.
     *
     * @param score 0 (attack) .. 1 (bona fide); empty where no method could judge
     */
    public record Scores(Optional<Double> score, List<MethodScore> methods) {
        public Scores {
            methods = List.copyOf(methods);
        }

        /** Whether the score exists and reaches the threshold: what couldn't be judged doesn't pass. */
        public boolean reaches(double threshold) {
            return score.isPresent() && score.get() >= threshold;
        }
    }

    /**
     * @param method a stable name
     * @param score 0..1; empty where the method can't judge this image
     * @param reason why it can't; empty otherwise
     */
    public record MethodScore(String method, Optional<Double> score, Optional<String> reason) {}
}
