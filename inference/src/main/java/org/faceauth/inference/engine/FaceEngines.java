package org.faceauth.inference.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.FaceEngine;

/** Opens face engines. */
public final class FaceEngines {
    private FaceEngines() {}

    /**
     * Loads the networks of an installed profile and returns when each has answered a warm-up; this takes seconds.
     *
     * @param profileDirectory holds {@code profile.json} and the files that it names
     * @param options how to run
     * @return an engine that is ready; close it
     * @throws EngineFaultException if a network is missing, broken or does not answer with finite values
     */
    public static FaceEngine open(Path profileDirectory, EngineOptions options) {
        if (!Files.isRegularFile(profileDirectory.resolve("profile.json"))) {
            throw new EngineFaultException("no profile is installed in " + profileDirectory);
        }
        throw new EngineFaultException("the networks of " + profileDirectory + " cannot be loaded by this build");
    }
}
