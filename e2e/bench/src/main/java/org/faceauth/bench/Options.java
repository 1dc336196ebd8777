package org.faceauth.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of one benchmark, each with a value. */
final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** @throws BenchRefusedException if a word is not known, has no value or comes twice */
    static Options parse(String bench, Set<String> known, String... words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            if (!known.contains(words[i])) {
                throw new BenchRefusedException("./run bench " + bench + " doesn't know " + words[i] + ", only "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
            if (i + 1 == words.length) {
                throw new BenchRefusedException("A value is missing after " + words[i] + ".");
            }
            if (values.put(words[i], words[i + 1]) != null) {
                throw new BenchRefusedException(words[i] + " is given twice.");
            }
        }
        return new Options(values);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String required(String option) {
        return value(option).orElseThrow(() -> new BenchRefusedException(option + " is missing."));
    }

    /** @throws BenchRefusedException if it is missing, or no folder */
    Path folder(String option) {
        Path folder = Path.of(required(option)).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new BenchRefusedException("There is no folder " + folder + " (after " + option + ").");
        }
        return folder;
    }
}
