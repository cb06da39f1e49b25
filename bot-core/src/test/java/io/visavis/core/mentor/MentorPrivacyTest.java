package io.visavis.core.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.World;
import io.visavis.core.mentor.application.jdbc.JdbcApplications;
import io.visavis.core.mentor.supervision.jdbc.JdbcGroups;
import io.visavis.core.mentor.supervision.jdbc.JdbcLedgers;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lists that directors and supervisors see are made without a right on what anybody wrote or asked for. */
class MentorPrivacyTest {
    private static final Instant NOW = Instant.parse("2027-01-18T12:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final World world = new World(database);
    private final World.Person fanny = world.person("Fanny Aubry");
    private final World.Programme programme =
            world.programme("Vega").has(world.person("Omar Haddad"), "mentor").has(fanny, "supervisor");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void names_hours_and_counts_need_no_right_on_content() {
        database.jdbi().useHandle(h -> {
            h.execute("do $$ begin create role reader_of_hours; exception when duplicate_object then null; end $$");
            h.execute("grant select on all tables in schema public to reader_of_hours");
            h.execute("revoke all on mentor_application_words, supervision_request, check_in_answer, commitment,"
                    + " commitment_outcome, commitment_step, commitment_wording, kept_note from reader_of_hours");
        });
        Jdbi restricted = Jdbi.create(this::restrictedConnection);
        assertThatThrownBy(() -> restricted.useHandle(h -> h.execute("select count(*) from supervision_request")))
                .hasMessageContaining("permission denied");

        assertThat(new JdbcLedgers(restricted).ofProgramme(programme.id(), NOW)).hasSize(1);
        assertThat(new JdbcApplications(restricted).waiting(programme.id())).isEmpty();
        assertThat(new JdbcGroups(restricted).ledBy(fanny.id(), programme.id(), NOW))
                .isEmpty();
    }

    /** Outside the pool, so that the role goes away with the connection. */
    private Connection restrictedConnection() throws SQLException {
        String url;
        try (Connection pooled = database.dataSource().getConnection()) {
            url = pooled.getMetaData().getURL() + "&user=postgres";
        }
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role reader_of_hours");
        }
        return connection;
    }
}
