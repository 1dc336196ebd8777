package org.faceauth.inference.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.engine.FaceEngines;
import org.jboss.logging.Logger;

/**
 * Opens the engine beside the server's start and closes it at its end. While it opens callers are told to come back;
 * one that cannot be opened leaves the process alive, not ready, and refusing every image.
 */
@Singleton
final class EngineHolder {
    private static final Logger LOG = Logger.getLogger(EngineHolder.class);

    // compareAndSet goes by identity
    private static final EngineState OPENING = new EngineState.Opening();

    private final AtomicReference<EngineState> state = new AtomicReference<>(OPENING);
    private final EngineSource source;

    @Inject
    EngineHolder(ServiceSettings settings) {
        this(() -> FaceEngines.open(settings.models(), settings.engine()));
    }

    EngineHolder(EngineSource source) {
        this.source = source;
    }

    EngineState state() {
        return state.get();
    }

    /**
     * @throws ProblemException {@link ProblemCode#BUSY} while it opens, {@link ProblemCode#FAULT} where it cannot
     */
    FaceEngine engine() {
        EngineState now = state.get();
        if (now instanceof EngineState.Ready ready) {
            return ready.engine();
        }
        if (now instanceof EngineState.Opening) {
            throw ProblemException.busy("The networks are being loaded.", Duration.ofSeconds(1));
        }
        throw new ProblemException(ProblemCode.FAULT, "The face engine is not available; readiness tells why.");
    }

    void begin(@Observes StartupEvent started) {
        Thread opener = new Thread(this::open, "engine-opener");
        opener.setDaemon(true);
        opener.start();
    }

    void open() {
        long start = System.nanoTime();
        try {
            FaceEngine engine = source.open();
            if (!state.compareAndSet(OPENING, new EngineState.Ready(engine))) {
                engine.close();
                return;
            }
            LOG.infof(
                    "The face engine is ready after %d ms: profile %s on %s%s.",
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    engine.info().profile(),
                    engine.info().device(),
                    engine.info().antiSpoof() ? "" : ", for DEMONSTRATION only (no trusted anti-spoof network)");
        } catch (EngineFaultException fault) {
            fail(fault.getMessage());
        } catch (Throwable unexpected) {
            // A missing native library or too little memory ends here too: all of it means "not ready", never "exit".
            fail(unexpected.getClass().getSimpleName() + ": " + unexpected.getMessage());
        }
    }

    void end(@Observes ShutdownEvent ending) {
        if (state.getAndSet(new EngineState.Broken("The service is shutting down."))
                instanceof EngineState.Ready ready) {
            ready.engine().close();
        }
    }

    private void fail(String reason) {
        state.set(new EngineState.Broken(reason));
        LOG.errorf("The face engine is not available, and every image is refused: %s", reason);
    }

    /** Opens an engine, which takes seconds. */
    interface EngineSource {
        FaceEngine open();
    }
}
