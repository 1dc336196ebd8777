package org.faceauth.e2e.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.faceauth.e2e.stack.Artifacts;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.StackException;

/** Entry of {@code ./run}. Exit status: 0 done, 1 refused or failed (said in one sentence), 2 a fault of ours. */
public final class Main {

    private Main() {}

    public static void main(String... words) {
        System.exit(run(words));
    }

    static int run(String... words) {
        Artifacts artifacts = Artifacts.ofProject();
        Home home = Home.at(Path.of(System.getProperty(
                "faceauth.home", artifacts.root().resolve(".faceauth").toString())));
        try {
            Arguments arguments = Arguments.parse(words);
            return switch (arguments.command()) {
                case "stop" -> new StopCommand(home).run();
                case "status" -> new StatusCommand(home).run();
                case "models" -> ModelsCommand.run(home, arguments.rest());
                case "bench" -> new BenchCommand(artifacts, home, arguments.rest()).run();
                case "check" -> new CheckCommand(artifacts, home, arguments).run();
                default -> new StartCommand(artifacts, home, arguments).run();
            };
        } catch (StackException e) {
            if (e.getCause() != null) {
                log(home, e);
            }
            System.err.println(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            Path log = log(home, e);
            System.err.println("Something went wrong that isn't your fault; the details are in " + log + ".");
            return 2;
        }
    }

    private static Path log(Home home, Exception fault) {
        Path file = home.logs().resolve("run.log");
        StringWriter text = new StringWriter();
        text.append(Instant.now().toString()).append(' ');
        fault.printStackTrace(new PrintWriter(text, true));
        try {
            Files.writeString(
                    file,
                    text.toString(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.println("The log file " + file + " can't be written.");
        }
        return file;
    }
}
