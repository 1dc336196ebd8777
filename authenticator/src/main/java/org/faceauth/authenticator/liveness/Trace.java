package org.faceauth.authenticator.liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of the frames themselves.
 *
 * @param frameHashes of every frame
 * @param repeats identical frames so far
 * @param lost frames without exactly one face, in a row
 * @param first times of the first frame, empty before it
 * @param last times of the last frame, empty before the first
 * @param position where the face was last seen, empty before that
 */
record Trace(
        List<String> frameHashes,
        int repeats,
        int lost,
        Optional<Times> first,
        Optional<Times> last,
        Optional<Position> position) {

    static final Trace NONE = new Trace(List.of(), 0, 0, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @param capturedAtMillis as the page says
     * @param arrivedAtMillis by the server's clock
     */
    record Times(long capturedAtMillis, long arrivedAtMillis) {}

    /** Degrees, parts of the frame, and when. */
    record Position(double yaw, double pitch, double centreX, double centreY, double size, long arrivedAtMillis) {}

    Trace {
        frameHashes = List.copyOf(frameHashes);
    }

    boolean knows(String hash) {
        return frameHashes.contains(hash);
    }

    Trace repeated() {
        return new Trace(frameHashes, repeats + 1, lost, first, last, position);
    }

    Trace arrived(Sighting sighting) {
        List<String> hashes = new ArrayList<>(frameHashes);
        hashes.add(sighting.frameHash());
        Optional<Times> now = Optional.of(new Times(sighting.capturedAtMillis(), sighting.arrivedAtMillis()));
        return new Trace(hashes, repeats, lost, first.or(() -> now), now, position);
    }

    Trace lostFace() {
        return new Trace(frameHashes, repeats, lost + 1, first, last, position);
    }

    Trace at(Sighting.SeenFace face, long arrivedAtMillis) {
        Position now =
                new Position(face.yaw(), face.pitch(), face.centreX(), face.centreY(), face.size(), arrivedAtMillis);
        return new Trace(frameHashes, repeats, 0, first, last, Optional.of(now));
    }
}
