package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.faceauth.inference.EngineFaultException;
import org.junit.jupiter.api.Test;

class EngineHolderTest {
    @Test
    void isBusyWhileTheEngineOpens() {
        EngineHolder holder = new EngineHolder(() -> {
            throw new AssertionError("not begun");
        });

        assertThatThrownBy(holder::engine).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BUSY);
            assertThat(problem.retryAfterSeconds()).contains(1L);
        });
        assertDown(holder, "being loaded");
    }

    @Test
    void saysWhatIsBrokenAndRefuses() {
        EngineHolder holder = new EngineHolder(() -> {
            throw new EngineFaultException("embedding.bin has another SHA-256 than the catalogue");
        });

        holder.open();

        assertThatThrownBy(holder::engine)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.FAULT))
                .hasMessageNotContaining("embedding.bin");
        assertDown(holder, "embedding.bin");
    }

    @Test
    void staysAliveWithoutItsNativeLibrary() {
        EngineHolder holder = new EngineHolder(() -> {
            throw new UnsatisfiedLinkError("no torch in path");
        });

        holder.open();

        assertDown(holder, "no torch in path");
    }

    private static void assertDown(EngineHolder holder, String reason) {
        HealthCheckResponse answer = new EngineReadiness(holder).call();
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow().get("reason").toString()).contains(reason);
    }
}
