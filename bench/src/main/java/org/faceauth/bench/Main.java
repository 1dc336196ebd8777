package org.faceauth.bench;

import java.io.IOException;
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
            fault.printStackTrace();
            return 2;
        }
    }

    private static String measured(String... words) throws IOException {
        String name = words.length == 0 ? "" : words[0];
        String[] rest = Arrays.copyOfRange(words, Math.min(1, words.length), words.length);
        Path profiles =
                Path.of(System.getProperty("faceauth.home", ".faceauth")).resolve("models");
        return switch (name) {
            case "accuracy" -> AccuracyBench.run(Options.parse(name, AccuracyBench.OPTIONS, rest), profiles);
            default -> throw new BenchRefusedException("There is no benchmark " + name + ".");
        };
    }
}
