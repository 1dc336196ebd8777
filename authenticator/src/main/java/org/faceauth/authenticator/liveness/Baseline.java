package org.faceauth.authenticator.liveness;

import java.util.Optional;

/**
 * How the person looks into the camera: the mean of the neutral frames. Movement is judged from here.
 *
 * @param yaw degrees
 * @param pitch degrees
 * @param size of the face
 * @param openness of the eyes, empty where it isn't measured
 * @param frames how many it is the mean of
 */
record Baseline(double yaw, double pitch, double size, Optional<Double> openness, int frames) {
    static final Baseline NONE = new Baseline(0, 0, 0, Optional.empty(), 0);

    Baseline plus(Sighting.SeenFace face) {
        Optional<Double> seen =
                face.openness().isPresent() ? Optional.of(face.openness().getAsDouble()) : Optional.empty();
        Optional<Double> opened = frames == 0 ? seen : openness.flatMap(before -> seen.map(now -> mean(before, now)));
        return new Baseline(
                mean(yaw, face.yaw()), mean(pitch, face.pitch()), mean(size, face.size()), opened, frames + 1);
    }

    private double mean(double before, double now) {
        return (before * frames + now) / (frames + 1);
    }
}
