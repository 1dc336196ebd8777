package org.faceauth.inference;

import java.util.List;
import java.util.Optional;

/**
 * Everything measured of one face.
 *
 * @param box around the face, in pixels of the (EXIF-rotated) image
 * @param detectionScore of the detector, 0..1
 * @param landmarks five points in pixels: eye at the image's left, eye at its right, nose tip, mouth corner at the
 *     image's left, mouth corner at its right
 * @param pose of the head
 * @param eyes openness, empty where the loaded networks cannot tell
 * @param quality by the specified rules
 * @param liveness passive liveness, empty unless {@link Want#LIVENESS} was asked for
 * @param antiSpoof anti-spoof networks, empty unless asked for or where none is loaded
 * @param embedding empty unless {@link Want#EMBEDDING} was asked for
 * @param mesh 468 points, empty unless {@link Want#MESH} was asked for
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
        Optional<Embedding> embedding,
        List<Point3> mesh) {

    public Face {
        landmarks = List.copyOf(landmarks);
        mesh = List.copyOf(mesh);
    }

    public record Box(double x, double y, double width, double height) {}

    public record Point(double x, double y) {}

    /** Pixels; z grows away from the camera, in the scale of x. */
    public record Point3(double x, double y, double z) {}

    /**
     * Degrees, 0 when looking into the camera. Seen by the person in front of the camera, whose image is not mirrored:
     * yaw is positive when the person turns to their own left, pitch is positive when looking up, roll is positive when
     * the head leans to the person's own left.
     */
    public record Pose(double yaw, double pitch, double roll) {}

    /** Openness 0 (closed) .. 1 (wide open) of the person's own left and right eye. */
    public record Eyes(double left, double right) {}

    /**
     * A fused score with what it was made of.
     *
     * @param score 0 (attack) .. 1 (bona fide), empty where no method could judge
     */
    public record Scores(Optional<Double> score, List<MethodScore> methods) {
        public Scores {
            methods = List.copyOf(methods);
        }
    }

    /**
     * One method's score.
     *
     * @param method a stable name, for example {@code texture}
     * @param score 0..1, empty where the method cannot judge this image
     * @param reason why it cannot judge, empty otherwise
     */
    public record MethodScore(String method, Optional<Double> score, Optional<String> reason) {}
}
