package org.faceauth.authenticator.liveness;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.liveness.Sighting.SeenFace;

/** Somebody before the camera, a frame every 200 ms. */
final class Sitter {
    static final long START = 1_700_000_000_000L;

    private final Challenge challenge = new Challenge();
    private Evidence evidence;
    private int frame;
    private long millis;
    private Optional<Hint> hint = Optional.empty();

    double yaw;
    double pitch;
    double size = 0.4;
    double centreX = 0.5;
    double openness = 0.8;
    double liveness = 0.9;
    double antiSpoof = 0.95;

    Sitter(ChallengeStep... steps) {
        evidence = Evidence.none(List.of(steps));
    }

    Evidence evidence() {
        return evidence;
    }

    Optional<Hint> hint() {
        return hint;
    }

    Sitter look(double newYaw, double newPitch) {
        yaw = newYaw;
        pitch = newPitch;
        return show();
    }

    Sitter comeTo(double newSize) {
        size = newSize;
        return show();
    }

    Sitter eyes(double newOpenness) {
        openness = newOpenness;
        return show();
    }

    Sitter show() {
        return see(Optional.of(face()), Optional.empty(), "frame-" + frame);
    }

    Sitter showAgain() {
        return see(Optional.of(face()), Optional.empty(), "frame-" + (frame - 1));
    }

    Sitter hide() {
        return see(Optional.empty(), Optional.of(Hint.NO_FACE), "frame-" + frame);
    }

    Sitter poorly(Hint problem) {
        return see(Optional.of(face()), Optional.of(problem), "frame-" + frame);
    }

    Sitter neutral() {
        return look(0, 0).look(1, 0);
    }

    private SeenFace face() {
        return new SeenFace(
                yaw,
                pitch,
                centreX,
                0.5,
                size,
                OptionalDouble.of(openness),
                OptionalDouble.of(liveness),
                OptionalDouble.of(antiSpoof));
    }

    Sitter see(Optional<SeenFace> face, Optional<Hint> problem, String hash) {
        Challenge.Advance advance =
                challenge.advance(evidence, new Sighting(hash, millis, START + millis, face, problem));
        evidence = EvidenceNote.read(EvidenceNote.write(advance.evidence())).orElseThrow();
        hint = advance.hint();
        frame++;
        millis += 200;
        return this;
    }
}
