package org.faceauth.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.faceauth.inference.EngineFaultException;

/** Entry of the benchmarks. Exit status: 0 done, 1 refused (said in one sentence), 2 a fault of ours. */
public final class Main {
    private Main() {}

    /**
     * @param words name of a benchmark, then its options; system property {@code faceauth.home} tells where the
     *     installed profiles lie
     */
    public static void main(String... words) {
        System.exit(run(words));
    }

    private static int run(String... words) {
        try {
            System.out.println(measured(words));
            return 0;
        } catch (BenchRefusedException | EngineFaultException refused) {
            System.err.println(refused.getMessage());
            return 1;
        } catch (IOException | RuntimeException fault) {
            System.err.println("Something went wrong that isn't your fault; the details are in " + log(fault) + ".");
            return 2;
        }
    }

    private static Path log(Exception fault) {
        Path file = home().resolve("logs").resolve("bench.log");
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            System.err.println("The log file " + file + " can't be written.");
        }
        return file;
    }

    private static Path home() {
        return Path.of(System.getProperty("faceauth.home", ".faceauth"));
    }

    private static String measured(String... words) throws IOException {
        String name = words.length == 0 ? "" : words[0];
        String[] rest = Arrays.copyOfRange(words, Math.min(1, words.length), words.length);
        Path profiles = home().resolve("models");
        return switch (name) {
            case "accuracy" -> AccuracyBench.run(Options.parse(name, AccuracyBench.OPTIONS, rest), profiles);
            case "latency" ->
                LatencyBench.run(
                        Options.parse(name, LatencyBench.OPTIONS, rest),
                        profiles,
                        Path.of(System.getProperty("faceauth.root", "")).resolve("../shared/data"));
            default -> throw new BenchRefusedException("There is no benchmark " + name + ".");
        };
    }
}
