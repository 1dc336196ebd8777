package org.faceauth.authenticator.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepPickerTest {
    private static final Set<ChallengeStep> ALL = EnumSet.allOf(ChallengeStep.class);

    @Test
    void beginsNeutralAndRepeatsNothing() {
        for (int seed = 0; seed < 100; seed++) {
            List<ChallengeStep> steps = new StepPicker(new Random(seed)).pick(ALL, 3, true);
            assertThat(steps).hasSize(4).doesNotHaveDuplicates().startsWith(ChallengeStep.NEUTRAL);
        }
    }

    @Test
    void asksForNoBlinkThatCannotBeMeasured() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(new StepPicker(new Random(seed)).pick(ALL, 4, false)).doesNotContain(ChallengeStep.BLINK);
        }
    }

    @Test
    void everyOrderComesUp() {
        Set<List<ChallengeStep>> seen = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            seen.add(new StepPicker(new Random(seed)).pick(ALL, 2, true));
        }
        assertThat(seen).hasSize(5 * 4);
    }

    @Test
    void refusesToAskForLessThanConfigured() {
        StepPicker picker = new StepPicker(new Random(1));
        assertThatIllegalArgumentException().isThrownBy(() -> picker.pick(EnumSet.of(ChallengeStep.BLINK), 1, false));
    }
}
