package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSecretTest {
    @TempDir
    Path directory;

    @Test
    void knowsWhoPresentsIt() {
        SharedSecret secret = SharedSecret.fromFile(TestSecret.in(directory));

        assertThat(secret.isPresentedBy(TestSecret.BEARER)).isTrue();
        assertThat(secret.isPresentedBy("bearer " + TestSecret.VALUE))
                .as("the scheme's name has no case (RFC 9110)")
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic 5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f",
                "5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f",
                "Bearer 5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2",
                "Bearer 5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f5a2f0"
            })
    void refusesAnythingElse(String authorization) {
        assertThat(SharedSecret.fromFile(TestSecret.in(directory)).isPresentedBy(authorization))
                .isFalse();
    }

    @Test
    void refusesAFileThatEveryUserMayRead() {
        Path open = TestSecret.write(directory, TestSecret.VALUE, "rw-r--r--");

        assertThatThrownBy(() -> SharedSecret.fromFile(open))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("open to every user")
                .hasMessageNotContaining(TestSecret.VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with spaces with spaces with spaces with spaces"})
    void refusesAWeakSecretWithoutRepeatingIt(String weak) {
        Path file = TestSecret.write(directory, weak, "rw-------");

        assertThatThrownBy(() -> SharedSecret.fromFile(file))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("at least 32");
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> SharedSecret.fromFile(directory.resolve("none")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void isNeverPrinted() {
        assertThat(SharedSecret.fromFile(TestSecret.in(directory)).toString()).doesNotContain("5a2f");
    }
}
