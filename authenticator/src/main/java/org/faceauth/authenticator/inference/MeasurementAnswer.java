package org.faceauth.authenticator.inference;

import java.util.Optional;
import java.util.Set;
import org.faceauth.authenticator.inference.Face.Box;
import org.faceauth.authenticator.inference.Face.Eyes;
import org.faceauth.authenticator.inference.Face.MethodScore;
import org.faceauth.authenticator.inference.Face.Point;
import org.faceauth.authenticator.inference.Face.Pose;
import org.faceauth.authenticator.inference.Face.Scores;

/** Reads the answer of {@code POST /v1/measure}. */
final class MeasurementAnswer {
    private static final int MAX_SIDE = 65_536;
    private static final int LANDMARKS = 5;

    private MeasurementAnswer() {}

    static Measurement read(byte[] body, Set<Want> wanted, EngineInfo info) {
        StrictJson json = StrictJson.parse(body);
        return switch (json.text("result")) {
            case "measured" ->
                new Measurement.Measured(image(json.object("image")), face(json.object("face"), wanted, info));
            case "no-face" -> new Measurement.NoFace();
            case "several-faces" -> new Measurement.SeveralFaces(json.integer("count", 2, Integer.MAX_VALUE));
            default -> throw json.wrong("result");
        };
    }

    private static Measurement.ImageSize image(StrictJson json) {
        return new Measurement.ImageSize(json.integer("width", 1, MAX_SIDE), json.integer("height", 1, MAX_SIDE));
    }

    private static Face face(StrictJson json, Set<Want> wanted, EngineInfo info) {
        Face face = new Face(
                box(json.object("box")),
                json.number("detectionScore", 0, 1),
                json.objects("landmarks").stream().map(MeasurementAnswer::point).toList(),
                pose(json.object("pose")),
                json.optionalObject("eyes")
                        .map(eyes -> new Eyes(eyes.number("left", 0, 1), eyes.number("right", 0, 1))),
                quality(json.object("quality")),
                scores(json, "liveness", wanted),
                scores(json, "antiSpoof", wanted),
                embedding(json, wanted, info));
        if (face.landmarks().size() != LANDMARKS) {
            throw json.wrong("landmarks");
        }
        return face;
    }

    private static Box box(StrictJson json) {
        return new Box(
                json.number("x", -MAX_SIDE, MAX_SIDE),
                json.number("y", -MAX_SIDE, MAX_SIDE),
                json.number("width", 1, MAX_SIDE),
                json.number("height", 1, MAX_SIDE));
    }

    private static Point point(StrictJson json) {
        return new Point(json.number("x", -MAX_SIDE, MAX_SIDE), json.number("y", -MAX_SIDE, MAX_SIDE));
    }

    private static Pose pose(StrictJson json) {
        return new Pose(json.number("yaw", -180, 180), json.number("pitch", -180, 180), json.number("roll", -180, 180));
    }

    private static Quality quality(StrictJson json) {
        return new Quality(
                json.number("score", 0, 1),
                json.number("faceRatio", 0, MAX_SIDE),
                json.number("centring", 0, 1),
                json.number("roll", 0, 1),
                json.number("area", 0, 1),
                json.number("sharpness", 0, 1),
                json.number("exposure", 0, 1),
                json.optionalText("problem").map(name -> problem(json, name)));
    }

    private static Quality.Problem problem(StrictJson json, String name) {
        for (Quality.Problem problem : Quality.Problem.values()) {
            if (problem.name().equals(name)) {
                return problem;
            }
        }
        throw json.wrong("problem");
    }

    private static Optional<Scores> scores(StrictJson json, String field, Set<Want> wanted) {
        return wanted.contains(Want.LIVENESS)
                ? json.optionalObject(field)
                        .map(scores -> new Scores(
                                scores.optionalNumber("score", 0, 1),
                                scores.objects("methods").stream()
                                        .map(method -> new MethodScore(
                                                method.text("method"),
                                                method.optionalNumber("score", 0, 1),
                                                method.optionalText("reason")))
                                        .toList()))
                : Optional.empty();
    }

    private static Optional<Embedding> embedding(StrictJson json, Set<Want> wanted, EngineInfo info) {
        return wanted.contains(Want.EMBEDDING)
                ? Optional.of(EmbeddingAnswer.read(json.object("embedding"), info))
                : Optional.empty();
    }
}
