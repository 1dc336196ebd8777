package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, on free ports. What it prints is kept, and is what tests wait for. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<String> log = new ArrayList<>();
    private final Process process;
    private final Thread reader;
    private final int port;
    private final int managementPort;
    private boolean ended;

    private ServiceProcess(Map<String, String> environment) {
        this.port = freePort();
        this.managementPort = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("FACEAUTH_") || name.startsWith("QUARKUS_"));
        builder.environment().put("FACEAUTH_INFERENCE_PORT", Integer.toString(port));
        builder.environment().put("FACEAUTH_INFERENCE_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().putAll(environment);
        try {
            this.process = builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.reader = new Thread(this::read, "service-log");
        reader.setDaemon(true);
        reader.start();
    }

    static ServiceProcess start(Map<String, String> environment) {
        return new ServiceProcess(environment);
    }

    /** Both ports are open. */
    ServiceProcess awaitOpen() {
        return await("Listening on:");
    }

    /** Every network has answered. */
    ServiceProcess awaitReady() {
        return awaitOpen().await("The face engine is ready");
    }

    ServiceProcess awaitBroken() {
        return awaitOpen().await("The face engine is not available");
    }

    /** Waits until a line holds the words; fails when the process ends without it. */
    synchronized ServiceProcess await(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (log.stream().noneMatch(line -> line.contains(words))) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            assertThat(ended || left <= 0)
                    .as("waiting for '%s' in the log:%n%s", words, String.join("\n", log))
                    .isFalse();
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return this;
    }

    /** Waits for the end and returns the exit status. */
    int awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            reader.join(PATIENCE.toMillis());
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks it to end, as a service manager does. */
    void terminate() {
        process.destroy();
    }

    synchronized String log() {
        return String.join("\n", log);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String secureUrl(String path) {
        return "https://127.0.0.1:" + port + path;
    }

    String managementUrl(String path) {
        return "http://127.0.0.1:" + managementPort + path;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String jar() {
        return Path.of(System.getProperty("faceauth.root"), "inference", "target", "quarkus-app", "quarkus-run.jar")
                .toString();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (this) {
                    log.add(line);
                    notifyAll();
                }
            }
        } catch (IOException closed) {
            // the process has ended
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }
}
