package org.faceauth.authenticator.config;

import org.faceauth.authenticator.inference.EngineInfo;

/** Whether faces may be used now. */
public sealed interface Availability permits Availability.Ready, Availability.Off {

    /**
     * Faces may be used.
     *
     * @param engine what measures them
     */
    record Ready(EngineInfo engine) implements Availability {}

    /**
     * Faces may not be used; the password works.
     *
     * @param reason for the page and the metrics
     * @param detail one sentence for an administrator; holds no secret
     */
    record Off(Reason reason, String detail) implements Availability {}

    /** Why not. */
    enum Reason {
        /** A server option is missing or wrong. */
        NOT_CONFIGURED,
        /** The inference service gives no answer. */
        INFERENCE_UNAVAILABLE,
        /** Only a demonstration engine is there, and the realm is not marked as a demonstration. */
        DEMONSTRATION_ENGINE
    }
}
