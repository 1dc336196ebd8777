package org.faceauth.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
    private static final Path THEME = Path.of("src/main/resources/theme/faceauth/login");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern.compile("[\"'](face\\.[a-z]+\\.[A-Za-z.-]*[A-Za-z])[\"']");
    private static final List<String> CODES = List.of(
            ("bad-request no-session bad-challenge bad-sequence too-many-bytes unsupported-type malformed too-many-tries"
                            + " busy inference-unavailable unauthenticated too-many-pixels too-small fault no-match"
                            + " not-live try-again expired duplicate face-login-off")
                    .split(" "));

    @ParameterizedTest
    @ValueSource(strings = {Texts.THEME, Texts.ALL_THEMES})
    void bothLanguagesSayTheSame(String bundle) {
        Properties english = Texts.read(bundle, Texts.ENGLISH);
        Properties portuguese = Texts.read(bundle, Texts.PORTUGUESE);
        assertThat(new TreeSet<>(portuguese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(arguments(portuguese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(portuguese.getProperty(key)).as(key).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Texts.THEME, Texts.ALL_THEMES})
    void noTextHasACharacterThatTheFormatterWouldSwallow(String bundle) {
        // MessageFormat eats a single straight apostrophe, and what follows it.
        for (var locale : List.of(Texts.ENGLISH, Texts.PORTUGUESE)) {
            assertThat(Texts.read(bundle, locale).values())
                    .noneMatch(text ->
                            text.toString().contains("'") || text.toString().contains("\uFFFD"));
        }
    }

    @Test
    void everyKeyThatAScriptNamesIsGivenToIt() throws IOException {
        String given = Files.readString(THEME.resolve("face-parts.ftl"));
        Set<String> named = sources(THEME.resolve("resources/js"), ".js")
                .flatMap(source -> KEY.matcher(source).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty().allSatisfy(key -> assertThat(given).contains("\"" + key + "\""));
    }

    @Test
    void everyErrorCodeHasASentence() {
        Set<String> keys = new Texts(Texts.ENGLISH).keys();
        assertThat(CODES).allSatisfy(code -> assertThat(keys).contains("face.error." + code));
    }

    @Test
    void templatesHoldNoWords() throws IOException {
        assertThat(sources(THEME, ".ftl").map(MessagesTest::words)).isNotEmpty().allSatisfy(words -> assertThat(words)
                .isBlank());
    }

    /** What is left of a template without directives, expressions, tags and scripts. */
    private static String words(String template) {
        String text = template.replaceAll("(?s)<#--.*?-->", "")
                .replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("\\$\\{[^}]*}", "")
                .replaceAll("(?s)</?[#@](?:\"[^\"]*\"|[^>\"])*>", "")
                .replaceAll("(?s)<(?:\"[^\"]*\"|[^>\"])*>", "");
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    private static Stream<String> sources(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts.stream();
        }
    }
}
