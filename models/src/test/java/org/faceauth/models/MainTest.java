package org.faceauth.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    private Path home;

    @TempDir
    private Path from;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeTheSitesCatalogue() throws IOException {
        InstallFixture.writeFiles(home, from);
    }

    @Test
    void installsAndVerifies() {
        assertThat(run("install", "--profile", "tiny", "--from", from.toString()))
                .isZero();
        assertThat(text(out)).contains("tiny is installed in", "not for commercial use: own-net");
        assertThat(run("verify")).isZero();
        assertThat(text(out)).contains("tiny: 2 files of 2 networks are right");
        assertThat(run("list")).isZero();
        assertThat(text(out)).contains("own-net", "not for commercial use", "blazeface");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void refusesAChangedFileInOneSentence() throws IOException {
        run("install", "--profile", "tiny", "--from", from.toString());
        Files.writeString(home.resolve("models/tiny/own-live.bin"), "evil");
        assertThat(run("verify")).isEqualTo(1);
        assertThat(text(err)).contains("own-live.bin").contains("SHA-256").hasLineCount(1);
    }

    @Test
    void saysThatTheCatalogueChangedSince() throws IOException {
        run("install", "--profile", "tiny", "--from", from.toString());
        Path site = home.resolve(Catalogue.SITE_FILE);
        Files.writeString(site, Files.readString(site).replace("\"comparisons\": 100", "\"comparisons\": 200"));
        assertThat(run("verify")).isEqualTo(1);
        assertThat(text(err)).contains("./run models install --profile tiny");
    }

    @Test
    void saysThatNothingIsInstalled() {
        assertThat(run("verify")).isEqualTo(1);
        assertThat(text(err)).contains("no profile is installed").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "remove",
                "list --profile x",
                "install --profile",
                "install --profile tiny --profile tiny",
                "install --profile absent",
                "install --profile ../../etc",
                "install --from /does/not/exist",
            })
    void tellsTheUsage(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(text(err)).contains("usage: models list");
    }

    private int run(String... arguments) {
        return Main.run(
                arguments,
                Map.of("FACEAUTH_HOME", home.toString()),
                from,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
