package org.faceauth.authenticator.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RememberedInfoTest {
    private static final EngineInfo INFO = EngineInfoAnswer.read(Answers.INFO.getBytes(StandardCharsets.UTF_8));

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean slow;
    private boolean down;
    private int asked;
    private long now;
    private final RememberedInfo info = new RememberedInfo(
            () -> {
                asked++;
                if (down) {
                    throw new InferenceUnavailableException("down");
                }
                return INFO;
            },
            task -> {
                if (slow) {
                    waiting.add(task);
                } else {
                    task.run();
                }
            },
            () -> now);

    @Test
    void asksOnceInFiveSeconds() {
        info.get();
        pass(Duration.ofSeconds(4));
        info.get();
        assertThat(asked).isEqualTo(1);
        pass(Duration.ofSeconds(2));
        info.get();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void remembersForASecondThatNobodyAnswers() {
        down = true;
        assertThatThrownBy(info::get).isInstanceOf(InferenceUnavailableException.class);
        assertThatThrownBy(info::get).isInstanceOf(InferenceUnavailableException.class);
        assertThat(asked).isEqualTo(1);
        down = false;
        pass(Duration.ofMillis(1100));
        assertThat(info.get()).isEqualTo(INFO);
    }

    @Test
    void aSlowAnswerServesTheNextOneWhoAsks() {
        slow = true;
        assertThatThrownBy(info::get).isInstanceOf(InferenceUnavailableException.class);
        waiting.remove().run();
        assertThat(info.get()).isEqualTo(INFO);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void anOldAnswerHoldsForAWhileWhereTheServiceIsSlow() {
        info.get();
        slow = true;
        pass(Duration.ofSeconds(14));
        assertThat(info.get()).isEqualTo(INFO);
        pass(Duration.ofSeconds(2));
        assertThatThrownBy(info::get).isInstanceOf(InferenceUnavailableException.class);
    }

    @Test
    void anOldAnswerDoesNotHoldWhereTheServiceIsDown() {
        info.get();
        down = true;
        pass(Duration.ofSeconds(6));
        assertThatThrownBy(info::get).isInstanceOf(InferenceUnavailableException.class);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
