package org.faceauth.inference.quality;

import java.util.Optional;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Measurement.ImageSize;
import org.faceauth.inference.Quality;
import org.faceauth.inference.Quality.Problem;
import org.opencv.core.Mat;

/** Judges the quality of a face in a frame. */
public final class QualityAssessor {
    private QualityAssessor() {}

    /**
     * @param frame size of the frame in pixels
     * @param box of the face, in pixels of the frame
     * @param rollDegrees of the head
     * @param aligned CV_8UC3, the face on the 112x112 ArcFace template
     */
    public static Quality assess(ImageSize frame, Box box, double rollDegrees, Mat aligned) {
        Framing framing = Framing.of(frame, box, rollDegrees);
        try (Luminance face = new Luminance(aligned)) {
            Lighting lighting = Lighting.of(face);
            double sharpness = Sharpness.of(face);
            return new Quality(
                    framing.score(),
                    framing.faceRatio(),
                    framing.centring(),
                    framing.roll(),
                    framing.area(),
                    sharpness,
                    lighting.exposure(),
                    problem(framing, lighting, sharpness));
        }
    }

    /** The first that applies, in the order of {@link Problem}. */
    static Optional<Problem> problem(Framing framing, Lighting lighting, double sharpness) {
        Optional<Problem> placing = placing(framing);
        if (placing.isPresent()) {
            return placing;
        }
        if (lighting.tooDark()) {
            return Optional.of(Problem.TOO_DARK);
        }
        if (lighting.tooBright()) {
            return Optional.of(Problem.TOO_BRIGHT);
        }
        return sharpness < Sharpness.ACCEPTED ? Optional.of(Problem.BLURRED) : Optional.empty();
    }

    /** Of a score that fails, what lost most is to blame. */
    private static Optional<Problem> placing(Framing framing) {
        if (framing.faceRatio() < Framing.MIN_RATIO) {
            return Optional.of(Problem.TOO_FAR);
        }
        if (framing.faceRatio() > Framing.MAX_RATIO) {
            return Optional.of(Problem.TOO_CLOSE);
        }
        if (framing.score() >= Framing.PASS) {
            return Optional.empty();
        }
        if (framing.lostByArea() >= Math.max(framing.lostByCentring(), framing.lostByRoll())) {
            return Optional.of(framing.tooSmallRatherThanTooLarge() ? Problem.TOO_FAR : Problem.TOO_CLOSE);
        }
        return Optional.of(framing.lostByCentring() >= framing.lostByRoll() ? Problem.OFF_CENTRE : Problem.TILTED);
    }
}
