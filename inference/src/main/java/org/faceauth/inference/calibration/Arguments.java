package org.faceauth.inference.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the command was given.
 *
 * @param profile directory of an installed profile
 * @param data directories with one folder per person
 * @param out where the site catalogue goes
 * @param note what the calibration was measured on
 * @param centres networks whose centre is to be fitted
 */
record Arguments(Path profile, List<Path> data, Path out, String note, Set<String> centres) {
    private static final String USAGE =
            "usage: --profile DIR --data DIR [--data DIR ...] --out FILE [--note TEXT] [--centre NETWORK ...]";

    /** @throws IllegalArgumentException if something is missing or not known; the message is for people */
    static Arguments parse(String... arguments) {
        Path profile = null;
        Path out = null;
        String note = "";
        List<Path> data = new ArrayList<>();
        Set<String> centres = new LinkedHashSet<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value; " + USAGE);
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--profile" -> profile = Path.of(value);
                case "--data" -> data.add(Path.of(value));
                case "--out" -> out = Path.of(value);
                case "--note" -> note = value;
                case "--centre" -> centres.add(value);
                default -> throw new IllegalArgumentException(arguments[i] + " is not known; " + USAGE);
            }
        }
        if (profile == null || out == null || data.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Arguments(profile, data, out, note, centres);
    }
}
