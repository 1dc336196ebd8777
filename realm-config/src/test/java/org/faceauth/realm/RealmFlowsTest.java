package org.faceauth.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faceauth.realm.RealmFile.stream;
import static org.faceauth.realm.RealmFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RealmFlowsTest {
    private static final Set<String> KEYCLOAK = Set.of(
            "auth-cookie",
            "auth-password-form",
            "auth-username-password-form",
            "conditional-credential",
            "conditional-level-of-authentication");
    private static final Set<String> OURS = Set.of("face-authenticator", "face-verify");
    private static final List<String> BUILT_IN_ACTIONS = List.of(
            "TERMS_AND_CONDITIONS",
            "UPDATE_PROFILE",
            "VERIFY_EMAIL",
            "CONFIGURE_TOTP",
            "UPDATE_PASSWORD",
            "delete_account",
            "UPDATE_EMAIL",
            "webauthn-register",
            "webauthn-register-passwordless",
            "VERIFY_PROFILE",
            "delete_credential",
            "idp_link",
            "CONFIGURE_RECOVERY_AUTHN_CODES",
            "update_user_locale");

    private final RealmFile realm = RealmFile.read();

    @Test
    void usesOnlyKnownAuthenticators() {
        assertThat(realm.executions()
                        .filter(execution ->
                                !execution.path("authenticatorFlow").asBoolean()))
                .isNotEmpty()
                .allSatisfy(execution -> assertThat(text(execution, "authenticator"))
                        .matches(id -> KEYCLOAK.contains(id) || OURS.contains(id)));
    }

    @Test
    void everyReferencedFlowAndSettingExists() {
        Set<String> flows = aliases("authenticationFlows");
        Set<String> settings = aliases("authenticatorConfig");
        assertThat(flows).contains(text(realm.root(), "browserFlow"));
        assertThat(realm.executions().filter(e -> e.has("flowAlias")).map(e -> text(e, "flowAlias")))
                .isNotEmpty()
                .isSubsetOf(flows);
        assertThat(realm.executions()
                        .filter(e -> e.has("authenticatorConfig"))
                        .map(e -> text(e, "authenticatorConfig"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void offersTheFaceBeforeThePassword() {
        List<String> order = stream(
                        realm.flow("hospital face or password").orElseThrow().path("authenticationExecutions"))
                .map(e -> e.has("authenticator") ? text(e, "authenticator") : text(e, "flowAlias"))
                .toList();
        assertThat(order).containsExactly("face-authenticator", "hospital password");
    }

    @Test
    void everyFactorNamesItselfInAmr() {
        assertThat(realm.executions()
                        .filter(e -> OURS.contains(text(e, "authenticator"))
                                || text(e, "authenticator").contains("password")))
                .allSatisfy(e ->
                        assertThat(reference(e)).isEqualTo(OURS.contains(text(e, "authenticator")) ? "face" : "pwd"));
    }

    @Test
    void shipsTheSpecifiedThresholds() {
        assertThat(realm.executions().filter(e -> OURS.contains(text(e, "authenticator"))))
                .hasSize(2)
                .allSatisfy(e -> {
                    JsonNode config = config(text(e, "authenticatorConfig"));
                    assertThat(text(config, "recognitionConfidence")).isEqualTo("0.60");
                    assertThat(text(config, "livenessThreshold")).isEqualTo("0.8");
                    assertThat(text(config, "antiSpoofThreshold")).isEqualTo("0.9");
                });
    }

    @Test
    void keepsEveryBuiltInRequiredAction() {
        // A realm file that lists required actions gets no others: a forgotten one is lost without a word.
        assertThat(aliases("requiredActions")).containsAll(BUILT_IN_ACTIONS).contains("FACE_ENROL");
        assertThat(realm.all("requiredActions"))
                .filteredOn(action -> List.of("FACE_ENROL", "delete_credential").contains(text(action, "alias")))
                .hasSize(2)
                .allSatisfy(
                        action -> assertThat(action.path("enabled").asBoolean()).isTrue());
    }

    private String reference(JsonNode execution) {
        return text(config(text(execution, "authenticatorConfig")), "default.reference.value");
    }

    private JsonNode config(String alias) {
        return realm.all("authenticatorConfig").stream()
                .filter(config -> text(config, "alias").equals(alias))
                .findFirst()
                .orElseThrow()
                .path("config");
    }

    private Set<String> aliases(String field) {
        return realm.all(field).stream().map(node -> text(node, "alias")).collect(Collectors.toSet());
    }
}
