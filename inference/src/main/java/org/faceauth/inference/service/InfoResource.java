package org.faceauth.inference.service;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.faceauth.inference.EngineInfo;

/** {@code GET /v1/info}: what is loaded and what it can do. */
@Path("/v1/info")
@Singleton
public final class InfoResource {
    private final EngineHolder holder;

    InfoResource(EngineHolder holder) {
        this.holder = holder;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public Info info() {
        EngineInfo engine = holder.engine().info();
        return new Info(engine, !engine.antiSpoof());
    }

    /**
     * @param engine its members stand beside {@code demonstration}
     * @param demonstration whether no trusted anti-spoof network is loaded
     */
    public record Info(@JsonUnwrapped EngineInfo engine, boolean demonstration) {}
}
