package io.visavis.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.chat.Message;
import io.visavis.core.status.jdbc.StatusTables;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Content is never readable by a director: neither by what the queries may touch nor by what the cards show. */
class StatusPrivacyTest {
    private final Database database = TestDatabase.fresh();
    private SampleWorld sample;

    @BeforeEach
    void begin() {
        sample = new SampleWorld(database);
        database.jdbi().useHandle(h -> {
            h.execute("do $$ begin create role reader_of_facts; exception when duplicate_object then null; end $$");
            h.execute("grant select on all tables in schema public to reader_of_facts");
            h.execute("revoke all on check_in_answer, commitment, commitment_origin, commitment_outcome,"
                    + " commitment_step, commitment_wording, kept_note, closing_takeaway, evaluation_answer,"
                    + " evaluation_comment, follow_up from reader_of_facts");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_query_runs_as_a_role_that_may_not_read_what_people_wrote() {
        Jdbi restricted = Jdbi.create(this::restrictedConnection);
        assertThatThrownBy(() -> restricted.useHandle(h -> h.execute("select count(*) from check_in_answer")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> restricted.useHandle(h -> h.execute("select count(*) from commitment")))
                .hasMessageContaining("permission denied");

        StatusFigures figures = StatusTables.in(restricted);

        Status status = new ReadStatus(figures).of(sample.programme.id(), SampleWorld.PARIS, SampleWorld.NOW);
        assertThat(status.thisWeek().answered()).isEqualTo(1);
        ReadMyStatus own = new ReadMyStatus(figures);
        assertThat(own.of(SampleWorld.viewer(database, sample.mentee, SampleWorld.PARIS), SampleWorld.NOW)
                        .asMentee())
                .hasSize(1);
        assertThat(own.of(SampleWorld.viewer(database, sample.mentor, SampleWorld.PARIS), SampleWorld.NOW)
                        .asMentor())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_that_anyone_wrote_is_on_any_card(Language language) {
        Words words = Words.in(language);
        StatusFigures figures = StatusTables.in(database.jdbi());
        ReadMyStatus own = new ReadMyStatus(figures);
        List<Message> cards = List.of(
                StatusCard.message(
                        new ReadStatus(figures).of(sample.programme.id(), SampleWorld.PARIS, SampleWorld.NOW), words),
                MyStatusCard.message(
                        own.of(SampleWorld.viewer(database, sample.mentee, SampleWorld.PARIS), SampleWorld.NOW), words),
                MyStatusCard.message(
                        own.of(SampleWorld.viewer(database, sample.mentor, SampleWorld.PARIS), SampleWorld.NOW),
                        words));

        assertThat(cards)
                .allSatisfy(card -> assertThat(card.toString())
                        .doesNotContain(SampleWorld.REFLECTION, SampleWorld.CUE, SampleWorld.ACTION));
    }

    /** Outside the pool, so that the role goes away with the connection. */
    private Connection restrictedConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(url());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role reader_of_facts");
        }
        return connection;
    }

    private String url() throws SQLException {
        try (Connection pooled = database.dataSource().getConnection()) {
            return pooled.getMetaData().getURL() + "&user=postgres";
        }
    }
}
