package org.faceauth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A directory with one folder of photos per person.
 *
 * @param photos in a stable order
 * @param ignored files and folders within that are no photos by their name; hidden ones are not counted
 */
record PhotoFolders(List<Photo> photos, int ignored) {
    PhotoFolders {
        photos = List.copyOf(photos);
    }

    /** @throws BenchRefusedException if there are not two people, or nobody has two photos */
    static PhotoFolders in(Path directory) {
        List<Photo> photos = new ArrayList<>();
        int ignored = 0;
        for (Path folder : visible(directory)) {
            if (!Files.isDirectory(folder)) {
                ignored++;
                continue;
            }
            for (Path file : visible(folder)) {
                if (Files.isRegularFile(file) && isImage(file)) {
                    photos.add(new Photo(folder.getFileName().toString(), file));
                } else {
                    ignored++;
                }
            }
        }
        long people = photos.stream().map(Photo::person).distinct().count();
        if (people < 2 || photos.size() == people) {
            throw new BenchRefusedException("The folder " + directory
                    + " must hold one folder of photos (JPEG, PNG, WebP) per person: at least two people, one of them"
                    + " with two photos.");
        }
        return new PhotoFolders(photos, ignored);
    }

    private static boolean isImage(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp)");
    }

    private static List<Path> visible(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BenchRefusedException("The folder " + directory + " can't be read.");
        }
    }
}
