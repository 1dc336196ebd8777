package org.faceauth.e2e.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.faceauth.e2e.stack.StackException;

/**
 * People as folders of photos.
 *
 * @param people each one's photos, in order of their names
 */
record PhotoFolders(List<List<Path>> people) {

    private static final int NEEDED = 2;

    static PhotoFolders in(Path folder) {
        List<List<Path>> people = list(folder).stream()
                .filter(Files::isDirectory)
                .map(person -> list(person).stream().filter(PhotoFolders::photo).toList())
                .filter(photos -> !photos.isEmpty())
                .toList();
        if (people.size() < NEEDED) {
            throw new StackException(
                    "The folder " + folder + " needs one folder of photos for each of at least " + NEEDED + " people.");
        }
        return new PhotoFolders(people);
    }

    private static boolean photo(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
