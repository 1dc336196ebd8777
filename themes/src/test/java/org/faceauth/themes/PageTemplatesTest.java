package org.faceauth.themes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faceauth.themes.Pages.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every page in every language; a message that is missing fails the rendering. */
final class PageTemplatesTest {
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);

    static Stream<Arguments> pages() {
        return Stream.of(Texts.ENGLISH, Texts.PORTUGUESE)
                .flatMap(locale -> Pages.all().stream().map(page -> Arguments.of(page, locale)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void rendersInEveryLanguageWithoutScriptsOrHandlersInline(Page page, Locale locale) throws Exception {
        String main = main(page, locale, false);
        assertThat(SCRIPT.matcher(main).results().filter(script -> !script.group(1)
                        .contains("application/json")))
                .allSatisfy(script -> {
                    assertThat(script.group(1)).contains("type=\"module\"").contains("src=\"");
                    assertThat(script.group(2)).isBlank();
                });
        assertThat(withoutLanguageChoice(main))
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain(" style=");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyWayOnIsAnOrdinaryForm(Page page, Locale locale) throws Exception {
        String main = main(page, locale, false);
        assertThat(main).contains("method=\"post\"").contains("/login-actions/authenticate");
        if (List.of("face-department", "face-capture").contains(page.template())) {
            assertThat(main).contains("name=\"faceAction\" value=\"password\"");
        }
        if (List.of("face-consent", "face-enrol").contains(page.template())) {
            boolean byApplication = Boolean.TRUE.equals(page.face().get("applicationInitiated"));
            assertThat(main).contains(byApplication ? "name=\"cancel-aia\" value=\"true\"" : "value=\"decline\"");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysOnEveryPageThatItIsADemonstration(Page page, Locale locale) throws Exception {
        assertThat(main(page, locale, true)).contains("id=\"face-demonstration\"");
    }

    @Test
    void givesTheScriptItsTextsAsJson() throws Exception {
        Page capture = page("capture");
        List<MatchResult> json = SCRIPT.matcher(main(capture, Texts.PORTUGUESE, false))
                .results()
                .filter(script -> script.group(1).contains("application/json"))
                .toList();
        assertThat(json).hasSize(1);
        JsonNode texts = new ObjectMapper().readTree(json.get(0).group(2));
        assertThat(texts.path("face.hint.TURN_LEFT").asText()).isEqualTo("Vire a cabeça para a sua esquerda");
        assertThat(texts.path("face.capture.count").asText()).contains("{step}", "{steps}");
    }

    @Test
    void asksForConsentWithBoxesThatNobodyTickedBefore() throws Exception {
        String main = main(page("consent"), Texts.ENGLISH, false);
        assertThat(main).contains("name=\"consentEnrolment\"", "name=\"consentAuthentication\"", "2026-11");
        assertThat(main).doesNotContain("checked");
    }

    @Test
    void showsASearchBoxFromEightDepartmentsOnAndEscapesNames() throws Exception {
        assertThat(main(page("department"), Texts.ENGLISH, false)).doesNotContain("face-search");
        assertThat(main(page("department-many"), Texts.ENGLISH, false))
                .contains("id=\"face-search\"")
                .contains("Surgery &lt;1&gt; &amp; recovery");
    }

    private static Page page(String name) {
        return Pages.all().stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String main(Page page, Locale locale, boolean demonstration) throws Exception {
        String html = new PageRenderer(new Texts(locale)).render(page.template(), page.face(), demonstration);
        Matcher main = MAIN.matcher(html);
        assertThat(main.find()).isTrue();
        return main.group();
    }

    /** Keycloak's own language choice has a handler inline; it is not ours to change. */
    private static String withoutLanguageChoice(String main) {
        return main.replaceAll("(?s)<select.*?</select>", "");
    }
}
