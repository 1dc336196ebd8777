package org.faceauth.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command was called with.
 *
 * @param command {@code list}, {@code install} or {@code verify}
 * @param here the directory it was called in, normally the project's root
 */
record Arguments(String command, ModelsHome home, Optional<String> profile, Optional<Path> from, Path here) {
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "list", List.of("--home"),
            "install", List.of("--home", "--profile", "--from"),
            "verify", List.of("--home", "--profile"));

    /** @throws IllegalArgumentException with a sentence for the user */
    static Arguments parse(String[] arguments, Map<String, String> environment, Path here) {
        if (arguments.length == 0 || !OPTIONS.containsKey(arguments[0])) {
            throw new IllegalArgumentException(
                    arguments.length == 0 ? "a command is missing" : "there is no command " + arguments[0]);
        }
        Map<String, String> options = options(arguments);
        String fromEnvironment = environment.getOrDefault("FACEAUTH_HOME", "");
        String home = options.getOrDefault(
                "--home", fromEnvironment.isEmpty() ? here.resolve(".faceauth").toString() : fromEnvironment);
        Optional<Path> from = Optional.ofNullable(options.get("--from")).map(Path::of);
        from.ifPresent(directory ->
                Checks.require(Files.isDirectory(directory), "--from " + directory + " is not a directory"));
        return new Arguments(
                arguments[0], new ModelsHome(Path.of(home)), Optional.ofNullable(options.get("--profile")), from, here);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            String name = arguments[i];
            Checks.require(OPTIONS.get(arguments[0]).contains(name), arguments[0] + " takes no " + name);
            Checks.require(i + 1 < arguments.length, name + " needs a value");
            Checks.require(options.put(name, arguments[i + 1]) == null, name + " is given twice");
        }
        return options;
    }
}
