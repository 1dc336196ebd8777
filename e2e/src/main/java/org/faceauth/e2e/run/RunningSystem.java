package org.faceauth.e2e.run;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.faceauth.e2e.stack.Home;
import org.faceauth.e2e.stack.Ports;
import org.faceauth.e2e.stack.PrivateFiles;

/**
 * What {@code ./run} has started, remembered for {@code status} and for the next {@code ./run}.
 *
 * @param ports it listens on
 * @param profile of models
 * @param address to open in a browser
 */
record RunningSystem(Ports ports, String profile, String address) {

    static Optional<RunningSystem> recorded(Home home) {
        Path file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try {
            values.load(new StringReader(PrivateFiles.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new RunningSystem(
                new Ports(
                        port(values, "https"),
                        port(values, "http"),
                        port(values, "management"),
                        port(values, "inference"),
                        port(values, "inferenceManagement")),
                values.getProperty("profile"),
                values.getProperty("address")));
    }

    void remember(Home home) {
        PrivateFiles.write(
                file(home),
                String.join(
                        "\n",
                        "https=" + ports.https(),
                        "http=" + ports.http(),
                        "management=" + ports.management(),
                        "inference=" + ports.inference(),
                        "inferenceManagement=" + ports.inferenceManagement(),
                        "profile=" + profile,
                        "address=" + address,
                        ""));
    }

    static void forget(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Properties values, String name) {
        return Integer.parseInt(values.getProperty(name));
    }

    private static Path file(Home home) {
        return home.processes().resolve("system.properties");
    }
}
