package org.faceauth.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server that outlives the program that started it. Its process file names it and its children by id and start time,
 * so that a number that the system has given to somebody else meanwhile is never taken for it.
 */
public final class ServerProcess {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final String name;
    private final Path file;
    private final Path log;
    private final List<ProcessHandle> handles;

    private ServerProcess(String name, Path file, Path log, List<ProcessHandle> handles) {
        this.name = name;
        this.file = file;
        this.log = log;
        this.handles = handles;
    }

    static ServerProcess start(
            String name, Home home, List<String> command, Map<String, String> environment, Path folder) {
        Path log = home.logs().resolve(name + ".log");
        List<String> detached = new ArrayList<>(List.of("nohup"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Files.deleteIfExists(log);
            PrivateFiles.write(log, "");
            Process process = builder.start();
            ServerProcess server =
                    new ServerProcess(name, home.processes().resolve(name), log, List.of(process.toHandle()));
            server.record();
            return server;
        } catch (IOException e) {
            throw new StackException(name + " could not be started.", e);
        }
    }

    /** Returns the server that the process file names, empty where there is none or none of it runs any more. */
    public static Optional<ServerProcess> recorded(String name, Home home) {
        Path file = home.processFile(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<ProcessHandle> alive = PrivateFiles.read(file)
                .lines()
                .map(ServerProcess::parse)
                .flatMap(Optional::stream)
                .toList();
        return alive.isEmpty()
                ? Optional.empty()
                : Optional.of(new ServerProcess(
                        name, file, home.state().resolve("logs").resolve(name + ".log"), alive));
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return handles.get(0).pid();
    }

    /** Whether any process of it runs. */
    public boolean alive() {
        return family().stream().anyMatch(ProcessHandle::isAlive);
    }

    /** Waits until it ends, at most so long; returns whether it has ended. */
    boolean awaitEnd(Duration limit) {
        CompletableFuture<?> ends = CompletableFuture.allOf(
                family().stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            ends.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** Asks it to end, then makes it; removes the process file. */
    public void stop() {
        List<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroy);
        if (!awaitEnd(STOP_LIMIT)) {
            family.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(STOP_LIMIT);
        }
        forget();
    }

    /** Ends it at once, as a crash would; the process file stays. */
    public void kill() {
        family().forEach(ProcessHandle::destroyForcibly);
        awaitEnd(STOP_LIMIT);
    }

    /** Writes the process file anew, with the children that it has by now. */
    void record() {
        StringBuilder lines = new StringBuilder();
        for (ProcessHandle handle : family()) {
            lines.append(handle.pid())
                    .append(' ')
                    .append(startOf(handle).toEpochMilli())
                    .append('\n');
        }
        PrivateFiles.write(file, lines.toString());
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessHandle> family() {
        return handles.stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .distinct()
                .toList();
    }

    private static Optional<ProcessHandle> parse(String line) {
        String[] parts = line.split(" ");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startOf(handle).toEpochMilli() == Long.parseLong(parts[1]));
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
