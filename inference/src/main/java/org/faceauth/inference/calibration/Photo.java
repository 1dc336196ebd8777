package org.faceauth.inference.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A photo in one folder per person. Folders of the same name in several data sets are the same person.
 *
 * @param person name of the folder
 * @param file an image
 */
record Photo(String person, Path file) {

    /** All photos below the directories, in a stable order. */
    static List<Photo> in(List<Path> directories) {
        List<Photo> photos = new ArrayList<>();
        for (Path directory : directories) {
            for (Path person : sorted(directory)) {
                if (Files.isDirectory(person)) {
                    sorted(person).stream()
                            .filter(Photo::isImage)
                            .forEach(file ->
                                    photos.add(new Photo(person.getFileName().toString(), file)));
                }
            }
        }
        return photos;
    }

    private static boolean isImage(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp)");
    }

    private static List<Path> sorted(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }
}
