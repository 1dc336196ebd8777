package org.faceauth.authenticator.liveness;

import java.util.Optional;
import org.faceauth.authenticator.frames.FrameAnswer.Hint;
import org.faceauth.authenticator.liveness.Evidence.Failure;
import org.faceauth.authenticator.liveness.Sighting.SeenFace;

/**
 * Moves a challenge on, frame by frame. A pure function of the evidence so far and the next sighting: whoever the person
 * is, the same movements give the same answers.
 */
public final class Challenge {
    private final ChallengeRules rules;
    private final Continuity continuity;

    /** By the limits of {@code docs/protocol.md}. */
    public Challenge() {
        this(ChallengeRules.STANDARD);
    }

    Challenge(ChallengeRules rules) {
        this.rules = rules;
        this.continuity = new Continuity(rules);
    }

    /**
     * @param evidence with this frame in it
     * @param neutral whether this frame was accepted as a neutral one, which the person is recognised on
     * @param hint what to do next
     */
    public record Advance(Evidence evidence, boolean neutral, Optional<Hint> hint) {}

    /** Judges one frame; evidence that is {@link Evidence#over() over} stays as it is. */
    public Advance advance(Evidence evidence, Sighting sighting) {
        if (evidence.over()) {
            return unchanged(evidence, Optional.empty());
        }
        if (evidence.trace().knows(sighting.frameHash())) {
            return repeated(evidence.with(evidence.trace().repeated()));
        }
        if (evidence.trace().frameHashes().size() >= rules.maxFrames()) {
            return failed(evidence, Failure.REPLAYED);
        }
        if (!Pace.plausible(evidence.trace(), sighting)) {
            return failed(evidence, Failure.IMPLAUSIBLE_PACE);
        }
        Evidence arrived = evidence.with(evidence.trace().arrived(sighting));
        return sighting.face()
                .filter(SeenFace::finite)
                .map(face -> seen(arrived, sighting, face))
                .orElseGet(() -> lost(arrived, sighting.problem().or(() -> Optional.of(Hint.NO_FACE))));
    }

    private Advance repeated(Evidence evidence) {
        return evidence.trace().repeats() > rules.maxRepeats()
                ? failed(evidence, Failure.REPLAYED)
                : unchanged(evidence, Optional.empty());
    }

    private Advance lost(Evidence evidence, Optional<Hint> hint) {
        Evidence without = evidence.with(evidence.trace().lostFace());
        boolean begun = evidence.neutralFrames() > 0;
        return begun && without.trace().lost() > rules.maxLostFrames()
                ? failed(without, Failure.LOST)
                : unchanged(begun ? startAgain(without) : without, hint);
    }

    /** Whoever comes back after a gap has to come back to the start of the step. */
    private static Evidence startAgain(Evidence evidence) {
        return evidence.step() == ChallengeStep.NEUTRAL
                ? evidence.with(Progress.NONE).with(PassiveScores.NONE)
                : evidence.with(evidence.progress().to(Stage.WAITING));
    }

    private Advance seen(Evidence evidence, Sighting sighting, SeenFace face) {
        Optional<Trace.Position> before = evidence.trace().position();
        boolean gap = evidence.trace().lost() > 0;
        if (evidence.neutralFrames() > 0
                && !gap
                && before.isPresent()
                && !continuity.holds(before.get(), face, sighting.arrivedAtMillis())) {
            return failed(evidence, Failure.NOT_CONTINUOUS);
        }
        Evidence here = evidence.with(evidence.trace().at(face, sighting.arrivedAtMillis()));
        if (evidence.step() == ChallengeStep.NEUTRAL) {
            return neutral(here, sighting, face);
        }
        Trace.Position last = before.orElseThrow();
        Move move = StepRule.of(evidence.step(), rules)
                .judge(
                        evidence.progress().stage(),
                        face,
                        last,
                        evidence.progress().baseline());
        return unchanged(here.with(here.progress().to(move.stage())), move.hint());
    }

    private Advance neutral(Evidence evidence, Sighting sighting, SeenFace face) {
        Optional<Hint> wrong = sighting.problem().or(() -> wrongPlace(evidence, face));
        if (wrong.isPresent()) {
            return unchanged(evidence, wrong);
        }
        Progress progress =
                evidence.progress().with(evidence.progress().baseline().plus(face));
        boolean enough = progress.baseline().frames() >= rules.neutralFrames();
        Evidence more = evidence.with(enough ? progress.to(Stage.DONE) : progress.to(Stage.UNDER_WAY))
                .with(evidence.passive().plus(face));
        return new Advance(more, true, Optional.of(Hint.HOLD_STILL));
    }

    private Optional<Hint> wrongPlace(Evidence evidence, SeenFace face) {
        if (Math.abs(face.yaw()) > rules.neutralYaw() || Math.abs(face.pitch()) > rules.neutralPitch()) {
            return Optional.of(Hint.LOOK_STRAIGHT);
        }
        boolean willComeCloser = evidence.steps().contains(ChallengeStep.MOVE_CLOSER);
        return willComeCloser && face.size() * rules.closerRatio() > rules.maxSize()
                ? Optional.of(Hint.TOO_CLOSE)
                : Optional.empty();
    }

    private static Advance unchanged(Evidence evidence, Optional<Hint> hint) {
        return new Advance(evidence, false, hint);
    }

    private static Advance failed(Evidence evidence, Failure why) {
        return new Advance(evidence.failed(why), false, Optional.empty());
    }
}
