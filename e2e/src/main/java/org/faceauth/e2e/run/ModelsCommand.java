package org.faceauth.e2e.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.Progress;
import org.faceauth.e2e.stack.StackException;

/** {@code ./run models ...}: hands its words to the models module, in a process of its own. */
final class ModelsCommand {

    private static final String MAIN = "org.faceauth.models.Main";

    private ModelsCommand() {}

    static int run(Home home, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfaceauth.home=" + home.state(),
                "-Dfaceauth.root=" + System.getProperty("faceauth.root", ""),
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("FACEAUTH_HOME", home.state().toString());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new StackException("The model installer could not be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /**
     * Installs the asked profile where it isn't installed or where a folder is named.
     *
     * @return the profile that is installed now
     */
    static String ensureInstalled(Home home, Arguments arguments, Progress progress) {
        String profile = arguments.profile().orElse(StartCommand.DEFAULT_PROFILE);
        boolean installed = Files.exists(home.models(profile).resolve("profile.json"));
        if (!installed || arguments.from().isPresent()) {
            progress.stage("Installing the models of profile " + profile);
            List<String> words = new ArrayList<>(List.of("install", "--profile", profile));
            arguments.from().ifPresent(folder -> words.addAll(List.of("--from", folder.toString())));
            if (run(home, words) != 0) {
                throw new StackException("The models of profile " + profile
                        + " could not be installed; the line above says why. `--from DIR` takes them from a folder.");
            }
        }
        return profile;
    }
}
