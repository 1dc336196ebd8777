package org.faceauth.authenticator.liveness;

import java.util.List;
import java.util.Optional;

/**
 * What is remembered between frames: progress, scores and hashes. Never an image and never an embedding.
 *
 * @param steps asked for, the neutral one first
 * @param progress within them
 * @param passive scores of the neutral frames
 * @param trace of the frames
 * @param failure why the challenge failed, empty while it has not
 */
public record Evidence(
        List<ChallengeStep> steps, Progress progress, PassiveScores passive, Trace trace, Optional<Failure> failure) {

    /** Why a challenge failed; for the audit, the page is told only that it did. */
    public enum Failure {
        /** The face jumped, grew or turned faster than a person can. */
        NOT_CONTINUOUS,
        /** There was no single face for too long. */
        LOST,
        /** The same frames came again and again, or too many came. */
        REPLAYED,
        /** The frames' times are impossible. */
        IMPLAUSIBLE_PACE
    }

    public Evidence {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0) != ChallengeStep.NEUTRAL) {
            throw new IllegalArgumentException("a challenge begins with NEUTRAL");
        }
    }

    /** Nothing seen yet. */
    public static Evidence none(List<ChallengeStep> steps) {
        return new Evidence(steps, Progress.NONE, PassiveScores.NONE, Trace.NONE, Optional.empty());
    }

    /** Whether every step was seen. */
    public boolean passed() {
        return failure.isEmpty() && progress.stepIndex() == steps.size();
    }

    /** Whether no further frame changes anything. */
    public boolean over() {
        return failure.isPresent() || passed();
    }

    /** The current step; the last one when all were seen. */
    public ChallengeStep step() {
        return steps.get(stepIndex());
    }

    /** The current step's place, from 0; the last one's when all were seen. */
    public int stepIndex() {
        return Math.min(progress.stepIndex(), steps.size() - 1);
    }

    /** 0..1, in whole steps and stages. */
    public double done() {
        double stages = Stage.DONE.ordinal();
        return (progress.stepIndex() + progress.stage().ordinal() / stages) / steps.size();
    }

    /** How many neutral frames have been accepted. */
    public int neutralFrames() {
        return progress.baseline().frames();
    }

    /** When the first frame arrived, milliseconds since the epoch; empty before it. */
    public Optional<Long> firstFrameMillis() {
        return trace.first().map(Trace.Times::arrivedAtMillis);
    }

    Evidence with(Progress changed) {
        return new Evidence(steps, changed, passive, trace, failure);
    }

    Evidence with(Trace changed) {
        return new Evidence(steps, progress, passive, changed, failure);
    }

    Evidence with(PassiveScores changed) {
        return new Evidence(steps, progress, changed, trace, failure);
    }

    Evidence failed(Failure why) {
        return new Evidence(steps, progress, passive, trace, Optional.of(why));
    }
}
