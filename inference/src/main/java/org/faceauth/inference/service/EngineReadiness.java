package org.faceauth.inference.service;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.faceauth.inference.EngineInfo;

/** Ready when every network has answered its warm-up; otherwise tells what is awaited or broken. */
@Readiness
@Singleton
public final class EngineReadiness implements HealthCheck {
    private final EngineHolder holder;

    EngineReadiness(EngineHolder holder) {
        this.holder = holder;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("face-engine");
        EngineState state = holder.state();
        if (state instanceof EngineState.Ready ready) {
            return describe(answer.up(), ready.engine().info()).build();
        }
        String reason = state instanceof EngineState.Broken broken ? broken.reason() : "The networks are being loaded.";
        return answer.down().withData("reason", reason).build();
    }

    private static HealthCheckResponseBuilder describe(HealthCheckResponseBuilder answer, EngineInfo info) {
        return answer.withData("profile", info.profile())
                .withData("device", info.device())
                .withData("demonstration", !info.antiSpoof())
                .withData("embedding", info.embeddingId())
                .withData(
                        "networks",
                        info.networks().stream().map(EngineInfo.Network::id).collect(Collectors.joining(", ")));
    }
}
