package org.faceauth.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.faceauth.e2e.photo.PhotoStudio;

/**
 * Photos of people outside of the project; tests without them are skipped and say so. Who is taken is a rule, not a list:
 * the first people of whom the engine can use enough photos.
 */
public final class Samples {

    private static final int ENOUGH_PHOTOS = 4;
    private static final double FRONTAL_DEGREES = 10;
    private static final Path DATA = Path.of(System.getProperty("faceauth.root", ".."), "..", "shared", "data");
    private static final List<SamplePerson> USABLE = new ArrayList<>();
    private static Iterator<List<Path>> candidates;

    private Samples() {}

    /** The same number is always the same person, and no two numbers are. */
    public static synchronized SamplePerson person(int number) {
        if (candidates == null) {
            candidates = candidates().iterator();
        }
        while (USABLE.size() <= number) {
            if (!candidates.hasNext()) {
                return abort("no sample data: too few people");
            }
            List<Path> all = candidates.next();
            List<Path> usable = all.stream().filter(Samples::usable).toList();
            if (usable.size() >= Math.min(ENOUGH_PHOTOS, all.size())) {
                USABLE.add(new SamplePerson(usable));
            }
        }
        return USABLE.get(number);
    }

    /** A frame from a live person's camera. */
    public static Path liveFrame() {
        Path file = DATA.resolve("presentation-attack/image_T1.jpg");
        return Files.exists(file) ? file : abort("no sample data");
    }

    /** People with several photos, else the single photos that come with the networks. */
    private static List<List<Path>> candidates() {
        Path people = DATA.resolve("faces/lfw-grey");
        if (Files.isDirectory(people)) {
            return list(people).stream()
                    .filter(Files::isDirectory)
                    .map(Samples::list)
                    .filter(photos -> photos.size() >= ENOUGH_PHOTOS)
                    .toList();
        }
        Path photos = Path.of(System.getProperty("faceauth.home", "../.faceauth"))
                .resolve("npm/node_modules/@vladmandic/face-api/demo");
        return Files.isDirectory(photos)
                ? list(photos).stream()
                        .filter(file -> file.toString().endsWith(".jpg"))
                        .map(List::of)
                        .toList()
                : abort("no sample data");
    }

    private static boolean usable(Path photo) {
        JsonNode face = SystemUnderTest.stack()
                .inference()
                .measure(PhotoStudio.still(photo))
                .path("face");
        return face.isObject()
                && !face.path("quality").hasNonNull("problem")
                && Math.abs(face.path("pose").path("yaw").asDouble()) <= FRONTAL_DEGREES
                && Math.abs(face.path("pose").path("pitch").asDouble()) <= FRONTAL_DEGREES;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
