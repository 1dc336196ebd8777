package org.faceauth.authenticator.login;

import java.util.Optional;
import java.util.OptionalDouble;
import org.faceauth.authenticator.frames.Frame;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.inference.Face;
import org.faceauth.authenticator.inference.Measurement;
import org.faceauth.authenticator.liveness.Sighting;
import org.faceauth.authenticator.liveness.Sighting.SeenFace;
import org.faceauth.authenticator.measure.FrameHash;

/** What the challenge needs of a measurement. */
final class Sightings {

    private Sightings() {}

    static Sighting of(Frame frame, Measurement measurement) {
        String hash = FrameHash.of(frame.image());
        if (measurement instanceof Measurement.Measured measured) {
            Optional<Hint> problem = measured.face().quality().problem().map(fault -> Hint.valueOf(fault.name()));
            return new Sighting(
                    hash, frame.capturedAtMillis(), frame.arrivedAtMillis(), Optional.of(seen(measured)), problem);
        }
        Hint hint = measurement instanceof Measurement.SeveralFaces ? Hint.SEVERAL_FACES : Hint.NO_FACE;
        return new Sighting(
                hash, frame.capturedAtMillis(), frame.arrivedAtMillis(), Optional.empty(), Optional.of(hint));
    }

    private static SeenFace seen(Measurement.Measured measured) {
        Face face = measured.face();
        Face.Box box = face.box();
        return new SeenFace(
                face.pose().yaw(),
                face.pose().pitch(),
                (box.x() + box.width() / 2) / measured.image().width(),
                (box.y() + box.height() / 2) / measured.image().height(),
                face.quality().faceRatio(),
                // Both eyes have to close: the more open one decides.
                optional(face.eyes().map(eyes -> Math.max(eyes.left(), eyes.right()))),
                optional(face.liveness().flatMap(Face.Scores::score)),
                optional(face.antiSpoof().flatMap(Face.Scores::score)));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
