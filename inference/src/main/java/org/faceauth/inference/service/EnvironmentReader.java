package org.faceauth.inference.service;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.faceauth.inference.engine.DevicePreference;
import org.faceauth.inference.engine.EngineOptions;

/** Reads typed values out of environment variables; an empty one counts as not set. */
final class EnvironmentReader {
    private final Map<String, String> environment;

    EnvironmentReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<Path> path(String name) {
        return text(name).map(value -> {
            try {
                return Path.of(value).toAbsolutePath();
            } catch (InvalidPathException invalid) {
                throw new StartRefusedException(name + " is not a path: " + value + ".");
            }
        });
    }

    int integer(String name, int absent, int least, int most) {
        return text(name)
                .map(value -> {
                    try {
                        int number = Integer.parseInt(value);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException notANumber) {
                        // said below, in the same words as a number out of range
                    }
                    throw new StartRefusedException(
                            name + " is " + value + ", and must be a number from " + least + " to " + most + ".");
                })
                .orElse(absent);
    }

    EngineOptions engineOptions() {
        EngineOptions defaults = EngineOptions.defaults();
        return new EngineOptions(
                defaults.limits(),
                integer("FACEAUTH_INFERENCE_STREAMS", defaults.streams(), 1, 16),
                integer("FACEAUTH_INFERENCE_QUEUE", defaults.queueLength(), 0, 1024),
                defaults.deadline(),
                device().orElse(defaults.device()));
    }

    private Optional<DevicePreference> device() {
        return text("FACEAUTH_INFERENCE_DEVICE").map(value -> {
            try {
                return DevicePreference.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new StartRefusedException("FACEAUTH_INFERENCE_DEVICE is " + value + ", and must be one of "
                        + Arrays.toString(DevicePreference.values()).toLowerCase(Locale.ROOT) + ".");
            }
        });
    }
}
