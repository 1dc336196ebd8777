package org.faceauth.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Photos of people outside of the project; tests without them are skipped and say so. */
public final class Samples {

    private static final int ENOUGH_PHOTOS = 5;
    private static final Path DATA = Path.of(System.getProperty("faceauth.root", ".."), "..", "shared", "data");

    private Samples() {}

    /** Photos of one of the people of whom there are at least five; the same number is always the same person. */
    public static List<Path> person(int number) {
        Path faces = DATA.resolve("faces");
        if (!Files.isDirectory(faces)) {
            return abort("no sample data");
        }
        List<List<Path>> people = list(faces.resolve("lfw-grey")).stream()
                .filter(Files::isDirectory)
                .map(Samples::list)
                .filter(photos -> photos.size() >= ENOUGH_PHOTOS)
                .toList();
        return number < people.size() ? people.get(number) : abort("no sample data: too few people");
    }

    /** A frame from a live person's camera. */
    public static Path liveFrame() {
        Path file = DATA.resolve("presentation-attack/image_T1.jpg");
        return Files.exists(file) ? file : abort("no sample data");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
