package org.faceauth.inference.service;

import org.faceauth.inference.FaceEngine;

/** What became of opening the engine. */
sealed interface EngineState {
    /** The networks are being loaded and warmed up. */
    record Opening() implements EngineState {}

    /** Every network has answered its warm-up. */
    record Ready(FaceEngine engine) implements EngineState {}

    /**
     * The engine cannot be opened, and will not be until the service is started again.
     *
     * @param reason one sentence that names the file or the network
     */
    record Broken(String reason) implements EngineState {}
}
