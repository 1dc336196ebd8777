package org.faceauth.authenticator.liveness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Picks the steps of a challenge; the browser has no say. */
public final class StepPicker {
    private final Random random;

    /** @param random a {@link java.security.SecureRandom} outside tests */
    public StepPicker(Random random) {
        this.random = random;
    }

    /**
     * The neutral step and then different random ones.
     *
     * @param allowed by the settings
     * @param length how many after the neutral one
     * @param eyeOpenness whether the engine measures it; without it nobody is asked to blink
     * @throws IllegalArgumentException if fewer steps than that can be measured
     */
    public List<ChallengeStep> pick(Set<ChallengeStep> allowed, int length, boolean eyeOpenness) {
        List<ChallengeStep> choices = new ArrayList<>(allowed.stream()
                .filter(step -> step != ChallengeStep.NEUTRAL)
                .filter(step -> step != ChallengeStep.BLINK || eyeOpenness)
                .sorted()
                .toList());
        if (length < 1 || choices.size() < length) {
            throw new IllegalArgumentException(
                    "a challenge of " + length + " steps can't be made of " + choices.size() + " measurable ones");
        }
        Collections.shuffle(choices, random);
        List<ChallengeStep> steps = new ArrayList<>(length + 1);
        steps.add(ChallengeStep.NEUTRAL);
        steps.addAll(choices.subList(0, length));
        return List.copyOf(steps);
    }
}
