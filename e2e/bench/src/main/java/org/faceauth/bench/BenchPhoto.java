package org.faceauth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.faceauth.inference.FaceEngine;
import org.faceauth.inference.ImageRefusedException;
import org.faceauth.inference.Measurement;

/** A photo of one face to time frames with: how long they take depends on there being one, not on whose it is. */
final class BenchPhoto {
    private static final int CAMERA_WIDTH = 640;
    private static final int TRIED = 50;

    private BenchPhoto() {}

    /**
     * @param given by the person who measures
     * @param sampleData where photos for developers may lie
     * @return empty if none is given and none lies there
     * @throws BenchRefusedException if the given one shows no single face
     */
    static Optional<byte[]> find(FaceEngine engine, Optional<Path> given, Path sampleData) throws IOException {
        if (given.isPresent()) {
            Path file = given.get();
            if (!Files.isRegularFile(file)) {
                throw new BenchRefusedException("There is no file " + file + " (after --photo).");
            }
            byte[] photo = Files.readAllBytes(file);
            if (measured(engine, photo).isEmpty()) {
                throw new BenchRefusedException("The photo " + file + " must show one face.");
            }
            return Optional.of(photo);
        }
        return Files.isDirectory(sampleData) ? sample(engine, sampleData) : Optional.empty();
    }

    /** One as large as a camera's frame if there is one, or any. */
    private static Optional<byte[]> sample(FaceEngine engine, Path sampleData) throws IOException {
        Optional<byte[]> smaller = Optional.empty();
        for (Path file : photos(sampleData)) {
            byte[] photo = Files.readAllBytes(file);
            Optional<Measurement.ImageSize> size = measured(engine, photo);
            if (size.isPresent() && size.get().width() >= CAMERA_WIDTH) {
                return Optional.of(photo);
            }
            smaller = smaller.isEmpty() && size.isPresent() ? Optional.of(photo) : smaller;
        }
        return smaller;
    }

    /** Large files first: they are the frames. */
    private static List<Path> photos(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jpg"))
                    .sorted((a, b) -> Long.compare(length(b), length(a)))
                    .limit(TRIED)
                    .toList();
        }
    }

    private static long length(Path file) {
        return file.toFile().length();
    }

    private static Optional<Measurement.ImageSize> measured(FaceEngine engine, byte[] photo) {
        try {
            return engine.measure(photo, Set.of()) instanceof Measurement.Measured one
                    ? Optional.of(one.image())
                    : Optional.empty();
        } catch (ImageRefusedException refused) {
            return Optional.empty();
        }
    }
}
