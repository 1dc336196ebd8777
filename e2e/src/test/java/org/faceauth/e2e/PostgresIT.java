package org.faceauth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.faceauth.e2e.stack.Database;
import org.faceauth.e2e.stack.Stack;
import org.faceauth.e2e.stack.StackPlan;
import org.junit.jupiter.api.Test;

/** The same on the database that a hospital has. */
class PostgresIT {

    @Test
    void enrolsAndLogsInOnPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Stack stack = SystemUnderTest.start(StackPlan.Mode.OPTIMISED, database(postgres))) {
            SystemUnderTest.allowPhotos(stack);
            Person person = Person.hired(stack, Samples.person(0), "Emergency").enrol();
            new WholeLogin(stack).passes(person, Samples.person(1));
            assertThat(faces(postgres)).isOne();
            person.close();
            assertThat(faces(postgres)).isZero();
        }
    }

    private static Database database(EmbeddedPostgres postgres) {
        return Database.postgres(
                "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres",
                Map.of("PGPASSWORD", "not asked for on loopback"));
    }

    private static int faces(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from credential where type = 'face'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
