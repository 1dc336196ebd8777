package org.faceauth.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faceauth.realm.RealmFile.stream;
import static org.faceauth.realm.RealmFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RealmSafetyTest {
    private static final Pattern MINIMUM_LENGTH = Pattern.compile("(?<![a-zA-Z])length\\((\\d+)\\)");

    private final RealmFile realm = RealmFile.read();

    @Test
    void commitsNoSecret() {
        assertThat(realm.root().findValues("secret")).isEmpty();
        assertThat(realm.root().findValues("privateKey")).isEmpty();
        assertThat(realm.root().findValues("smtpServer")).isEmpty();
        assertThat(realm.root().path("components").has("org.keycloak.keys.KeyProvider"))
                .isFalse();
    }

    @Test
    void demoPasswordsSatisfyThePolicyAndSayThatTheyAreDemo() {
        Matcher length = MINIMUM_LENGTH.matcher(text(realm.root(), "passwordPolicy"));
        assertThat(length.find()).isTrue();
        assertThat(realm.all("users")).isNotEmpty().allSatisfy(user -> {
            String password = text(user.path("credentials").path(0), "value");
            assertThat(password)
                    .startsWith("Demo-")
                    .hasSizeGreaterThanOrEqualTo(Integer.parseInt(length.group(1)))
                    .containsPattern("[a-z]")
                    .containsPattern("[A-Z]")
                    .containsPattern("[0-9]")
                    .doesNotContain(text(user, "username"));
        });
    }

    @Test
    void everyPersonHasTheDefaultRoles() {
        assertThat(realm.all("users"))
                .allSatisfy(user -> assertThat(stream(user.path("realmRoles")).map(JsonNode::asText))
                        .contains("default-roles-hospital"));
    }

    @Test
    void everyDepartmentOfAPersonExists() {
        List<String> departments = stream(realm.root().path("groups").path(0).path("subGroups"))
                .map(group -> "/departments/" + text(group, "name"))
                .toList();
        assertThat(realm.all("users").stream()
                        .flatMap(user -> stream(user.path("groups")))
                        .map(JsonNode::asText))
                .isNotEmpty()
                .isSubsetOf(departments);
    }

    @Test
    void applicationsUseTheCodeFlowWithPkceAndExactAddresses() {
        assertThat(realm.all("clients")).hasSize(2).allSatisfy(client -> {
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(text(client.path("attributes"), "pkce.code.challenge.method"))
                    .isEqualTo("S256");
            assertThat(stream(client.path("redirectUris")).map(JsonNode::asText))
                    .isNotEmpty()
                    .noneMatch(address -> address.contains("*"));
        });
    }

    @Test
    void onlyAdministratorsSeeOrSetARecognitionOverride() throws Exception {
        String json = realm.root()
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        JsonNode profile = new ObjectMapper().readTree(json);
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        JsonNode override = stream(profile.path("attributes"))
                .filter(attribute -> text(attribute, "name").equals("faceauth.recognitionConfidence"))
                .findFirst()
                .orElseThrow();
        assertThat(override.path("permissions").toString()).isEqualTo("{\"view\":[\"admin\"],\"edit\":[\"admin\"]}");
    }

    @Test
    void guessingIsSlowedAndEverythingIsRecorded() {
        assertThat(List.of("bruteForceProtected", "eventsEnabled", "adminEventsEnabled", "adminEventsDetailsEnabled"))
                .allSatisfy(setting -> assertThat(realm.root().path(setting).asBoolean())
                        .as(setting)
                        .isTrue());
        assertThat(text(realm.root(), "sslRequired")).isEqualTo("external");
        assertThat(text(realm.root().path("attributes"), "faceauth.demonstration"))
                .isEqualTo("false");
    }
}
