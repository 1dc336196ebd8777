package org.faceauth.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.faceauth.models.WeightsRefusedException.Reason;

/** Puts verified files into a profile's directory; each appears there whole or not at all. */
final class FilePlacer {
    private static final String PART = ".part-";

    private final Path directory;

    /** Creates the directory, and removes what an interrupted installation left in it. */
    FilePlacer(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            try (var files = Files.list(directory)) {
                for (Path left : files.filter(FilePlacer::isPart).toList()) {
                    Files.delete(left);
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    boolean has(ModelFile file) {
        return FileHash.matches(directory.resolve(file.name()), file);
    }

    /** @throws WeightsRefusedException if {@code source} is not what is expected */
    void copy(Path source, ModelFile file) {
        place(file.name(), part -> {
            try (InputStream in = BoundedFile.open(source)) {
                write(part, in);
            }
            verify(source, part, file);
        });
    }

    void fetch(FileFetcher fetcher, URI address, ModelFile file) {
        place(file.name(), part -> fetcher.fetch(address, file, part));
    }

    void write(String name, byte[] content) {
        place(name, part -> {
            try (InputStream in = new ByteArrayInputStream(content)) {
                write(part, in);
            }
        });
    }

    private void place(String name, Filling filling) {
        Path part = directory.resolve(PART + UUID.randomUUID());
        try {
            try {
                filling.fill(part);
                Files.move(
                        part,
                        directory.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Names the file that was given, not the copy of it. */
    private static void verify(Path source, Path part, ModelFile file) {
        if (!FileHash.matches(part, file)) {
            FileHash.verify(source, file);
            throw new WeightsRefusedException(source, Reason.UNREADABLE, "the file changed while it was copied");
        }
    }

    /** Not {@code Files.copy}, which would take over that the source is read-only. */
    private static void write(Path part, InputStream in) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private static boolean isPart(Path file) {
        return file.getFileName().toString().startsWith(PART);
    }

    private WeightsRefusedException unwritable(IOException e) {
        return new WeightsRefusedException(
                directory, Reason.UNREADABLE, "the directory cannot be written: " + e.getMessage(), e);
    }

    /** Writes a file that does not exist yet. */
    private interface Filling {
        void fill(Path part) throws IOException;
    }
}
