package org.faceauth.models;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The command {@code ./run models}. Exit status: 0 done, 1 refused (one sentence says why), 2 wrong usage.
 */
public final class Main {
    private static final String USAGE = """
            usage: models list
                   models install [--profile PROFILE] [--from DIR]
                   models verify  [--profile PROFILE]
            --profile  starter, evaluation, hospital, or one of the site's own catalogue
            --from     a directory that holds files under their catalogue names; looked into before any address.
                       Without --profile it installs evaluation if it holds what that needs, else starter
            --home     where to install; otherwise FACEAUTH_HOME, otherwise .faceauth in this directory""";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), Path.of(""), System.out, System.err));
    }

    static int run(String[] arguments, Map<String, String> environment, Path here, PrintStream out, PrintStream err) {
        try {
            Arguments given = Arguments.parse(arguments, environment, here);
            return new ModelsCommand(given, out).run();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (WeightsRefusedException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
