package org.faceauth.authenticator.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.faceauth.authenticator.liveness.Sighting.SeenFace;

/** Whatever is shown: a challenge that passed has seen every movement it asked for. */
class ChallengePropertyTest {

    @Property(tries = 400)
    void neverPassesWithoutEveryStep(@ForAll("steps") List<ChallengeStep> steps, @ForAll("films") List<SeenFace> film) {
        Run run = play(steps, film);
        if (run.evidence().passed()) {
            for (ChallengeStep step : steps) {
                assertThat(reached(step, run.shown()))
                        .as("%s of %s", step, steps)
                        .isTrue();
            }
        }
    }

    @Property(tries = 100)
    void stillFacesNeverPass(@ForAll("steps") List<ChallengeStep> steps, @ForAll("faces") SeenFace face) {
        List<SeenFace> film = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            film.add(face);
        }
        assertThat(play(steps, film).evidence().passed()).isFalse();
    }

    @Property(tries = 200)
    void noStepIsSkipped(@ForAll("steps") List<ChallengeStep> steps, @ForAll("films") List<SeenFace> film) {
        int before = 0;
        Evidence evidence = Evidence.none(steps);
        for (int i = 0; i < film.size(); i++) {
            evidence =
                    new Challenge().advance(evidence, sighting(i, film.get(i))).evidence();
            int now = evidence.progress().stepIndex();
            assertThat(now - before).isBetween(0, 1);
            before = now;
        }
    }

    private record Run(Evidence evidence, List<SeenFace> shown) {}

    private static Run play(List<ChallengeStep> steps, List<SeenFace> film) {
        Evidence evidence = Evidence.none(steps);
        List<SeenFace> shown = new ArrayList<>();
        for (int i = 0; i < film.size() && !evidence.over(); i++) {
            evidence =
                    new Challenge().advance(evidence, sighting(i, film.get(i))).evidence();
            shown.add(film.get(i));
        }
        return new Run(evidence, shown);
    }

    private static Sighting sighting(int i, SeenFace face) {
        return new Sighting("frame-" + i, 250L * i, Sitter.START + 250L * i, Optional.of(face), Optional.empty());
    }

    /** Independent of the rules under test: was the movement there at all? */
    private static boolean reached(ChallengeStep step, List<SeenFace> shown) {
        double smallest = shown.stream().mapToDouble(SeenFace::size).min().orElseThrow();
        double widest = shown.stream()
                .mapToDouble(face -> face.openness().orElse(0))
                .max()
                .orElseThrow();
        double lowest = shown.stream().mapToDouble(SeenFace::pitch).min().orElseThrow();
        return switch (step) {
            case NEUTRAL ->
                shown.stream().filter(face -> Math.abs(face.yaw()) <= 12).count() >= 2;
            case TURN_LEFT -> shown.stream().anyMatch(face -> face.yaw() >= 18);
            case TURN_RIGHT -> shown.stream().anyMatch(face -> face.yaw() <= -18);
            case LOOK_UP -> shown.stream().anyMatch(face -> face.pitch() - lowest >= 12);
            case BLINK -> shown.stream().anyMatch(face -> face.openness().orElse(1) < widest / 2);
            case MOVE_CLOSER -> shown.stream().anyMatch(face -> face.size() >= smallest * 1.25);
        };
    }

    @Provide
    Arbitrary<List<ChallengeStep>> steps() {
        return Arbitraries.integers().between(1, 3).flatMap(length -> Arbitraries.longs()
                .map(seed -> new StepPicker(new Random(seed)).pick(EnumSet.allOf(ChallengeStep.class), length, true)));
    }

    @Provide
    Arbitrary<SeenFace> faces() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-35, 35).ofScale(1),
                        Arbitraries.doubles().between(-20, 25).ofScale(1),
                        Arbitraries.doubles().between(0.2, 0.6).ofScale(2),
                        Arbitraries.doubles().between(0, 1).ofScale(2))
                .as((yaw, pitch, size, openness) -> new SeenFace(
                        yaw,
                        pitch,
                        0.5,
                        0.5,
                        size,
                        OptionalDouble.of(openness),
                        OptionalDouble.of(1),
                        OptionalDouble.of(1)));
    }

    /** Two still neutral frames, then a random walk whose strides a head could make. */
    @Provide
    Arbitrary<List<SeenFace>> films() {
        Arbitrary<double[]> stride = Combinators.combine(
                        Arbitraries.doubles().between(-14, 14),
                        Arbitraries.doubles().between(-8, 8),
                        Arbitraries.doubles().between(0.85, 1.18),
                        Arbitraries.doubles().between(0, 1))
                .as((yaw, pitch, growth, openness) -> new double[] {yaw, pitch, growth, openness});
        return stride.list().ofMinSize(5).ofMaxSize(60).map(ChallengePropertyTest::walk);
    }

    private static List<SeenFace> walk(List<double[]> strides) {
        List<SeenFace> film = new ArrayList<>();
        double yaw = 0;
        double pitch = 0;
        double size = 0.4;
        film.add(face(yaw, pitch, size, 0.9));
        film.add(face(yaw, pitch, size, 0.9));
        for (double[] stride : strides) {
            yaw = clamp(yaw + stride[0], -40, 40);
            pitch = clamp(pitch + stride[1], -20, 30);
            size = clamp(size * stride[2], 0.2, 0.65);
            film.add(face(yaw, pitch, size, stride[3]));
        }
        return film;
    }

    private static SeenFace face(double yaw, double pitch, double size, double openness) {
        return new SeenFace(
                yaw, pitch, 0.5, 0.5, size, OptionalDouble.of(openness), OptionalDouble.of(1), OptionalDouble.of(1));
    }

    private static double clamp(double value, double min, double max) {
        return Math.max(min, Math.min(max, value));
    }
}
