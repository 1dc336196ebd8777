package org.faceauth.inference.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.net.Networks;
import org.faceauth.models.InstalledProfile;
import org.faceauth.models.WeightsRefusedException;

/** Opens face engines. */
public final class FaceEngines {
    /** Until the first images tell better. */
    private static final Duration TYPICAL = Duration.ofMillis(100);

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
        return open(profileDirectory, options, FaceChoice::of);
    }

    /**
     * As {@link #open}, but of several faces it measures the large one near the middle instead of refusing: for photos
     * whose label says who that is, which may show bystanders. Never for a login.
     */
    public static FaceEngine openForLabelledPhotos(Path profileDirectory, EngineOptions options) {
        return open(profileDirectory, options, FaceChoice::main);
    }

    private static FaceEngine open(Path profileDirectory, EngineOptions options, FaceChoice.Rule rule) {
        InstalledProfile profile = installed(profileDirectory);
        DeviceChooser.Chosen<Networks> chosen = DeviceChooser.load(
                DeviceChooser.candidates(options.device(), DeviceInventory.present()),
                device -> Networks.load(profile, device));
        String device = DeviceChooser.name(chosen.device());
        return new DjlFaceEngine(
                ProfileInfo.of(profile, device, chosen.loaded(), options.limits()),
                chosen.loaded(),
                options,
                TYPICAL,
                rule);
    }

    private static InstalledProfile installed(Path directory) {
        try {
            return InstalledProfile.load(directory);
        } catch (WeightsRefusedException refused) {
            throw new EngineFaultException(refused.getMessage(), refused);
        }
    }
}
