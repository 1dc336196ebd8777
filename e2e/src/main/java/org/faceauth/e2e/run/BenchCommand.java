package org.faceauth.e2e.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faceauth.e2e.stack.Artifacts;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.StackException;

/** {@code ./run bench ...}: hands its words to the bench module, in a process of its own, with the profile installed. */
final class BenchCommand {

    private static final String MAIN = "org.faceauth.bench.Main";
    private static final String PROFILE = "--profile";
    private static final String LIST = """
            Benchmarks:
              ./run bench accuracy --data DIR [--profile P] --out OUT   how well people are told apart; DIR has a folder of
                                                                        photos per person
              ./run bench latency [--profile P] [--photo FILE] --out OUT
                                                                        how long networks, frames and matches take
            Each writes report.html, report.json and charts into OUT.""";

    private final Artifacts artifacts;
    private final Home home;
    private final List<String> words;

    BenchCommand(Artifacts artifacts, Home home, List<String> words) {
        this.artifacts = artifacts;
        this.home = home;
        this.words = words;
    }

    int run() {
        if (words.isEmpty()) {
            System.out.println(LIST);
            return 0;
        }
        if (!List.of("accuracy", "latency").contains(words.get(0))) {
            System.err.println("There is no benchmark " + words.get(0) + ".\n" + LIST);
            return 1;
        }
        ModelsCommand.ensureInstalled(
                home,
                Arguments.ofBench(words, profile()),
                new TerminalProgress(System.out, Boolean.getBoolean("faceauth.terminal")));
        List<String> all = new ArrayList<>(words);
        if (!words.contains(PROFILE)) {
            all.addAll(List.of(PROFILE, profile()));
        }
        return measure(all);
    }

    /** The one that is asked for, else the default one, else the only one that is installed. */
    private String profile() {
        int option = words.indexOf(PROFILE);
        if (option >= 0 && option + 1 < words.size()) {
            return words.get(option + 1);
        }
        List<String> installed = installed();
        return installed.size() == 1 ? installed.get(0) : StartCommand.DEFAULT_PROFILE;
    }

    private List<String> installed() {
        if (!Files.isDirectory(home.models())) {
            return List.of();
        }
        return entries(home.models()).stream()
                .filter(folder -> Files.exists(folder.resolve("profile.json")))
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    private int measure(List<String> all) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                // Nobody listens to what the libraries have to say.
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dfaceauth.home=" + home.state(),
                "-Dfaceauth.root=" + artifacts.root(),
                "-Dfaceauth.terminal=" + Boolean.getBoolean("faceauth.terminal"),
                "-cp",
                classPath(),
                MAIN));
        command.addAll(all);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DJL_CACHE_DIR", home.natives().toString());
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        } catch (IOException e) {
            throw new StackException("The benchmark could not be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** The packaged service's libraries, so that what is measured is what runs, and the benchmarks before them. */
    private String classPath() {
        Path service = artifacts.inferenceLibraries();
        List<Path> jars = new ArrayList<>(artifacts.benchmarks());
        jars.addAll(artifacts.providers());
        jars.addAll(entries(service.resolveSibling("app")));
        jars.addAll(entries(service.resolve("main")));
        return jars.stream()
                .map(Path::toString)
                // Quarkus's logging wants to be there before everything else.
                .filter(jar -> jar.endsWith(".jar") && !jar.contains("slf4j-jboss-logmanager"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " can't be read.", e);
        }
    }
}
