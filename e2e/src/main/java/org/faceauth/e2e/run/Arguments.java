package org.faceauth.e2e.run;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.faceauth.e2e.stack.StackException;

/**
 * What was typed after {@code ./run}.
 *
 * @param command {@code start}, {@code stop}, {@code status}, {@code models}, {@code bench} or {@code check}
 * @param rest what a command of its own reads, untouched
 * @param profile of models, empty for the default
 * @param from folder of model files
 * @param postgres database URL
 * @param httpsPort default 8443
 * @param httpPort default 8080
 * @param photos one folder per person
 */
record Arguments(
        String command,
        List<String> rest,
        Optional<String> profile,
        Optional<Path> from,
        Optional<String> postgres,
        Optional<Integer> httpsPort,
        Optional<Integer> httpPort,
        Optional<Path> photos) {

    private static final List<String> WITH_OWN_ARGUMENTS = List.of("models", "bench");
    private static final List<String> ALONE = List.of("stop", "status");

    static Arguments parse(String... words) {
        Deque<String> left = new ArrayDeque<>(List.of(words));
        String first = left.isEmpty() ? "" : left.peek();
        if (WITH_OWN_ARGUMENTS.contains(first)) {
            left.pop();
            return new Reading().finish(first, List.copyOf(left));
        }
        if (ALONE.contains(first)) {
            left.pop();
            if (!left.isEmpty()) {
                throw unknown(left.peek());
            }
            return new Reading().finish(first, List.of());
        }
        Reading reading = new Reading();
        String command = "start";
        while (!left.isEmpty()) {
            String word = left.pop();
            switch (word) {
                case "start" -> command = "start";
                case "--ci-check" -> command = "check";
                case "--profile" -> reading.profile = Optional.of(value(word, left));
                case "--from" -> reading.from = Optional.of(folder(word, left));
                case "--postgres" -> reading.postgres = Optional.of(value(word, left));
                case "--https-port" -> reading.httpsPort = Optional.of(port(word, left));
                case "--http-port" -> reading.httpPort = Optional.of(port(word, left));
                case "--photos" -> reading.photos = Optional.of(folder(word, left));
                default -> throw unknown(word);
            }
        }
        return reading.finish(command, List.of());
    }

    /** For what installs the profile that a benchmark needs. */
    static Arguments ofBench(List<String> words, String profile) {
        Reading reading = new Reading();
        reading.profile = Optional.of(profile);
        return reading.finish("bench", words);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new StackException("A value is missing after " + option + ".");
        }
        return left.pop();
    }

    private static Path folder(String option, Deque<String> left) {
        Path folder = Path.of(value(option, left)).toAbsolutePath().normalize();
        if (!folder.toFile().isDirectory()) {
            throw new StackException("There is no folder " + folder + " (after " + option + ").");
        }
        return folder;
    }

    private static int port(String option, Deque<String> left) {
        String text = value(option, left);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new StackException(
                    "A port is a number from 1 to 65535, and " + text + " (after " + option + ") isn't.");
        }
        return Integer.parseInt(text);
    }

    private static StackException unknown(String word) {
        return new StackException("./run doesn't know " + word + "; ./run help lists what it knows.");
    }

    private static final class Reading {
        private Optional<String> profile = Optional.empty();
        private Optional<Path> from = Optional.empty();
        private Optional<String> postgres = Optional.empty();
        private Optional<Integer> httpsPort = Optional.empty();
        private Optional<Integer> httpPort = Optional.empty();
        private Optional<Path> photos = Optional.empty();

        private Arguments finish(String command, List<String> rest) {
            return new Arguments(command, rest, profile, from, postgres, httpsPort, httpPort, photos);
        }
    }
}
