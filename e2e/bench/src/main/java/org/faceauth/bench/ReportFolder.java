package org.faceauth.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Where a report goes. Each file appears as a whole or not at all. */
final class ReportFolder {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Made where it is missing.
     *
     * @throws BenchRefusedException if it can't be written to
     */
    static ReportFolder at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.delete(Files.createTempFile(absolute, ".report", ".part"));
        } catch (IOException e) {
            throw new BenchRefusedException("The folder " + absolute + " can't be written to.");
        }
        return new ReportFolder(absolute);
    }

    /** Writes {@code report.json}, {@code report.html} and a PNG file per chart. */
    void write(Map<String, Object> report, String html, List<Chart> charts) throws IOException {
        for (Chart chart : charts) {
            write(chart.name() + ".png", chart.png());
        }
        write("report.html", html.getBytes(StandardCharsets.UTF_8));
        write("report.json", (JSON.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Path path() {
        return folder;
    }

    private void write(String name, byte[] content) throws IOException {
        Path part = Files.createTempFile(folder, ".report", ".part");
        try {
            Files.write(part, content);
            part.toFile().setReadable(true, false);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
