package org.faceauth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faceauth.bench.Acquisition.Acquired;
import org.faceauth.bench.Acquisition.Failed;
import org.faceauth.bench.Acquisition.Unreadable;
import org.faceauth.bench.Acquisition.Why;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.ImageRefusedException;
import org.faceauth.inference.Measurement;
import org.faceauth.inference.Want;

/**
 * Has the engine measure photos, as a login does. A login refuses several faces; a labelled photo may show bystanders,
 * and its label names the large face near the middle: that one is then measured, and counted.
 */
final class Acquirer {
    private static final Set<Want> EMBEDDING = EnumSet.of(Want.EMBEDDING);

    private final FaceEngine strict;
    private final FaceEngine lenient;

    /**
     * @param strict the engine of a login
     * @param lenient the same, but of several faces it measures the one in the middle
     */
    Acquirer(FaceEngine strict, FaceEngine lenient) {
        this.strict = strict;
        this.lenient = lenient;
    }

    /** Measures them all, in their order, as many at once as the engine has streams. */
    List<Acquisition> acquire(List<Photo> photos, int streams) {
        ProgressBar progress = ProgressBar.of("Measuring photos", photos.size());
        ExecutorService threads = Executors.newFixedThreadPool(streams);
        try {
            List<Future<Acquisition>> all = photos.stream()
                    .map(photo -> threads.submit(() -> {
                        Acquisition acquisition = acquire(photo);
                        progress.step();
                        return acquisition;
                    }))
                    .toList();
            return all.stream().map(Acquirer::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private Acquisition acquire(Photo photo) throws IOException {
        byte[] file = Files.readAllBytes(photo.file());
        try {
            return measured(photo.person(), file);
        } catch (ImageRefusedException refused) {
            return switch (refused.reason()) {
                case TOO_MANY_BYTES, TOO_MANY_PIXELS ->
                    PhotoBytes.shrunk(file)
                            .map(smaller -> measured(photo.person(), smaller))
                            .orElseGet(Unreadable::new);
                case TOO_SMALL -> new Failed(photo.person(), Why.NO_FACE);
                case UNSUPPORTED_TYPE, MALFORMED -> new Unreadable();
            };
        }
    }

    private Acquisition measured(String person, byte[] file) {
        Measurement measurement = strict.measure(file, EMBEDDING);
        boolean bystanders = measurement instanceof Measurement.SeveralFaces;
        return acquired(person, bystanders ? lenient.measure(file, EMBEDDING) : measurement, bystanders)
                .orElseGet(() -> new Failed(person, bystanders ? Why.SEVERAL_FACES : Why.NO_FACE));
    }

    private static Optional<Acquisition> acquired(String person, Measurement measurement, boolean bystanders) {
        return measurement instanceof Measurement.Measured measured
                ? measured.face().embedding().map(embedding -> new Acquired(person, embedding.values(), bystanders))
                : Optional.empty();
    }

    private static Acquisition result(Future<Acquisition> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a photo could not be measured", e.getCause());
        }
    }
}
