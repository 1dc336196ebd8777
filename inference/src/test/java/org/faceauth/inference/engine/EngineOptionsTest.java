package org.faceauth.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.faceauth.inference.EngineInfo.Limits;
import org.junit.jupiter.api.Test;

class EngineOptionsTest {
    private static final Limits LIMITS = EngineOptions.defaults().limits();

    @Test
    void defaultsAreTheSpecifiedOnes() {
        assertThat(LIMITS).isEqualTo(new Limits(524_288, 2_073_600, 64));
        assertThat(EngineOptions.defaults().streams()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsOutOfRangeAndSaysWhich() {
        refuses(() -> with(new Limits(EngineOptions.HARD_MAX_BYTES + 1, 100_000, 64), 2, 8, 1500), "maxBytes");
        refuses(() -> with(new Limits(100_000, 20_000_000, 64), 2, 8, 1500), "maxPixels");
        refuses(() -> with(new Limits(100_000, 100_000, 2), 2, 8, 1500), "minSide");
        refuses(() -> with(LIMITS, 0, 8, 1500), "streams");
        refuses(() -> with(LIMITS, 2, -1, 1500), "queueLength");
        refuses(() -> with(LIMITS, 2, 8, 10), "deadline");
    }

    private static void refuses(Runnable construction, String name) {
        assertThatThrownBy(construction::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    private static void with(Limits limits, int streams, int queueLength, long deadlineMillis) {
        new EngineOptions(limits, streams, queueLength, Duration.ofMillis(deadlineMillis), DevicePreference.AUTOMATIC);
    }
}
