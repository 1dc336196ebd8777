package org.faceauth.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.SampleData;
import org.faceauth.inference.Want;
import org.junit.jupiter.api.Test;

/** What is taken outside the heap for an image is given back: by matrices, tensors and decoders alike. */
class NativeMemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int IMAGES = 150;
    /** One leaked frame of 640x480 would make 130 MB of as many images. */
    private static final long ALLOWED_MEGABYTES = 48;

    @Test
    void hundredsOfImagesLeaveTheProcessAsLargeAsItWas() throws IOException {
        assumeTrue(Files.isReadable(STATUS), "no /proc on this system");
        byte[] frame = SampleData.liveFrame();
        List<Path> photos = SampleData.faces(IMAGES);
        try (FaceEngine engine = FaceEngines.open(InstalledProfiles.directory("starter"), EngineOptions.defaults())) {
            measure(engine, frame, photos);
            long before = residentMegabytes();
            measure(engine, frame, photos);
            assertThat(residentMegabytes() - before).isLessThan(ALLOWED_MEGABYTES);
        }
    }

    private static void measure(FaceEngine engine, byte[] frame, List<Path> photos) {
        for (Path photo : photos) {
            engine.measure(frame, EnumSet.allOf(Want.class));
            engine.measure(SampleData.read(photo), EnumSet.of(Want.LIVENESS));
        }
        System.gc();
    }

    private static long residentMegabytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
