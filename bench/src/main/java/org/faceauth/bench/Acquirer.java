package org.faceauth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
 * and the labelled person is in its middle. So they are cut away, once and once more, and what is left is measured by
 * the same engine; a photo that still shows several is a failure to acquire.
 */
final class Acquirer {
    private static final double[] MIDDLES = {0.7, 0.5};
    private static final Set<Want> EMBEDDING = EnumSet.of(Want.EMBEDDING);

    private final FaceEngine engine;

    Acquirer(FaceEngine engine) {
        this.engine = engine;
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
        Measurement measurement = engine.measure(file, EMBEDDING);
        if (measurement instanceof Measurement.SeveralFaces) {
            return withoutBystanders(person, file);
        }
        return acquired(person, measurement, false).orElseGet(() -> new Failed(person, Why.NO_FACE));
    }

    private Acquisition withoutBystanders(String person, byte[] file) {
        for (double share : MIDDLES) {
            Optional<Acquisition> alone =
                    PhotoBytes.middle(file, share).flatMap(middle -> acquired(person, measure(middle), true));
            if (alone.isPresent()) {
                return alone.get();
            }
        }
        return new Failed(person, Why.SEVERAL_FACES);
    }

    /** What is left of a small photo may be too small. */
    private Measurement measure(byte[] file) {
        try {
            return engine.measure(file, EMBEDDING);
        } catch (ImageRefusedException refused) {
            return new Measurement.NoFace(new Measurement.ImageSize(0, 0), Map.of());
        }
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
