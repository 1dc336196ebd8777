package org.faceauth.inference.engine;

import java.time.Duration;
import java.util.Objects;
import org.faceauth.inference.EngineInfo.Limits;

/**
 * How an engine runs.
 *
 * @param limits of the images that are accepted; at most {@value #HARD_MAX_BYTES} bytes
 * @param streams images measured at once, 1..16. The networks are small: two streams of one thread give more than one
 *     stream of two threads
 * @param queueLength images that may wait for a stream, 0..1024
 * @param deadline for one image from its arrival, waiting included; what cannot start before it is refused as busy
 * @param device where the networks run
 */
public record EngineOptions(Limits limits, int streams, int queueLength, Duration deadline, DevicePreference device) {
    /** No configuration raises the size of an accepted file above this. */
    public static final int HARD_MAX_BYTES = 4 * 1024 * 1024;

    private static final int HARD_MAX_PIXELS = 16_000_000;
    private static final int MAX_STREAMS = 16;
    private static final int MAX_QUEUE = 1024;

    public EngineOptions {
        Objects.requireNonNull(device, "device");
        require(limits.maxBytes() >= 1024 && limits.maxBytes() <= HARD_MAX_BYTES, "maxBytes", limits.maxBytes());
        require(
                limits.maxPixels() >= 64 * 64 && limits.maxPixels() <= HARD_MAX_PIXELS,
                "maxPixels",
                limits.maxPixels());
        require(limits.minSide() >= 16 && limits.minSide() <= 1024, "minSide", limits.minSide());
        require(streams >= 1 && streams <= MAX_STREAMS, "streams", streams);
        require(queueLength >= 0 && queueLength <= MAX_QUEUE, "queueLength", queueLength);
        require(deadline.toMillis() >= 50 && deadline.toSeconds() <= 60, "deadline", deadline);
    }

    /** 512 KiB, 1920x1080 pixels, 64 pixels a side; two streams, eight waiting, 1.5 s; the device is chosen. */
    public static EngineOptions defaults() {
        return new EngineOptions(
                new Limits(512 * 1024, 1920 * 1080, 64), 2, 8, Duration.ofMillis(1500), DevicePreference.AUTOMATIC);
    }

    private static void require(boolean inRange, String name, Object value) {
        if (!inRange) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
    }
}
