package org.faceauth.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ana:secret@db.example:5433/keycloak",
                "postgres://ana:secret@db.example:5433/keycloak",
                "jdbc:postgresql://db.example:5433/keycloak?user=ana&password=secret"
            })
    void readsTheUsualSpellings(String url) {
        Database database = Database.postgres(url, Map.of());
        assertThat(database.vendor()).isEqualTo("postgres");
        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/keycloak");
        assertThat(database.user()).isEqualTo("ana");
        assertThat(database.password()).isEqualTo("secret");
        assertThat(database.toString()).doesNotContain("secret");
    }

    @Test
    void takesThePasswordFromTheEnvironment() {
        Database database = Database.postgres("postgresql://ana@db.example/keycloak", Map.of("PGPASSWORD", "secret"));
        assertThat(database.password()).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db.example", "mysql://db.example/keycloak", "postgresql://db.example", "::"})
    void refusesWhatIsNoAddress(String url) {
        assertThatThrownBy(() -> Database.postgres(url, Map.of()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("--postgres");
    }
}
