package org.faceauth.e2e.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.faceauth.e2e.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void startsWithoutAnyWord() {
        assertThat(Arguments.parse().command()).isEqualTo("start");
    }

    @Test
    void readsTheOptionsOfAStart(@TempDir Path folder) {
        Arguments arguments = Arguments.parse(
                "--profile", "hospital", "--from", folder.toString(), "--https-port", "9443", "--postgres", "x");
        assertThat(arguments.profile()).contains("hospital");
        assertThat(arguments.from()).contains(folder);
        assertThat(arguments.httpsPort()).contains(9443);
        assertThat(arguments.postgres()).contains("x");
        assertThat(arguments.httpPort()).isEmpty();
    }

    @Test
    void leavesTheWordsOfTheModelsCommandAlone() {
        Arguments arguments = Arguments.parse("models", "install", "--profile", "starter");
        assertThat(arguments.command()).isEqualTo("models");
        assertThat(arguments.rest()).containsExactly("install", "--profile", "starter");
    }

    @ParameterizedTest
    @CsvSource({
        "--https-port, number",
        "--profil, doesn't know",
        "--from, no folder",
        "stop, doesn't know",
    })
    void refusesWhatItDoesNotUnderstandInOneSentence(String word, String sentence) {
        assertThatThrownBy(() -> Arguments.parse(word, "nonsense"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysThatAValueIsMissing() {
        assertThatThrownBy(() -> Arguments.parse("--profile")).hasMessageContaining("missing after --profile");
    }
}
