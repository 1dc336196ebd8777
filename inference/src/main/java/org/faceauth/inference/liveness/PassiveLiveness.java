package org.faceauth.inference.liveness;

import java.util.List;
import java.util.Optional;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.MethodScore;
import org.faceauth.inference.Face.Scores;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/**
 * Looks for traces of a recapture in one frame, by four methods that know nothing of each other:
 *
 * <ul>
 *   <li>{@code texture}: local binary patterns, against drawn, smoothed and posterised faces;
 *   <li>{@code sharpness}: detail by contrast, against pictures that are out of focus;
 *   <li>{@code frequency}: spikes of the spectrum, against the moiré of screens and the dots of prints;
 *   <li>{@code colour}: casts, missing variety and glare.
 * </ul>
 *
 * <p>The fused score is the lowest of those that could judge, as one trace is enough; it is empty, which callers must
 * take as not live, unless at least {@value #MIN_METHODS} could.
 *
 * <p><b>What this does not detect:</b> a sharp, well-lit photograph on good paper or a high-resolution screen held at a
 * distance at which its grid does not show, a video replay of that kind, a mask, a synthetic face injected behind the
 * camera. It raises the cost of careless attacks. It is no replacement for anti-spoof networks nor for the challenge.
 */
public final class PassiveLiveness {
    static final int MIN_METHODS = 2;
    private static final int MIN_SIDE = 48;
    private static final double TOO_DARK = 30;
    private static final List<LivenessMethod> METHODS =
            List.of(new TextureMethod(), new SharpnessMethod(), new FrequencyMethod(), new ColourMethod());

    private PassiveLiveness() {}

    /**
     * @param bgr CV_8UC3, the frame in the camera's own pixels; not changed
     * @param box of the face
     */
    public static Scores assess(Mat bgr, Box box) {
        try (FaceCrop face = FaceCrop.of(bgr, box)) {
            Optional<String> obstacle = obstacle(face);
            List<MethodScore> scores = METHODS.stream()
                    .map(method -> obstacle.map(method::cannotJudge).orElseGet(() -> method.judge(face)))
                    .toList();
            return new Scores(fuse(scores), scores);
        }
    }

    static Optional<Double> fuse(List<MethodScore> methods) {
        List<Double> judged =
                methods.stream().flatMap(method -> method.score().stream()).toList();
        return judged.size() < MIN_METHODS ? Optional.empty() : judged.stream().min(Double::compare);
    }

    private static Optional<String> obstacle(FaceCrop face) {
        if (face.smallerSide() < MIN_SIDE) {
            return Optional.of("face too small");
        }
        return Core.mean(face.grey()).val[0] < TOO_DARK ? Optional.of("too dark") : Optional.empty();
    }
}
