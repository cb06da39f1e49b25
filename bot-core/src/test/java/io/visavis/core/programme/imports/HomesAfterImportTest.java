package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import runs beside the server, which learns from the database whose home says something else now. */
class HomesAfterImportTest extends ImportStage {
    HomesAfterImportTest() {
        super("2027-02-01");
    }

    @BeforeEach
    void prepare() {
        applied();
        database.jdbi().useHandle(h -> h.execute("""
                        insert into home_view (person_id, platform, workspace, opened_at)
                        select id, 'slack', 'W1', '2027-02-01T00:00:00Z' from person
                        """));
    }

    private int behind() {
        return rows("select person_id from home_view where shown < changes").size();
    }

    @Test
    void a_session_that_moved_is_shown_to_everyone_of_the_programme_and_the_same_file_to_nobody() {
        applied();
        assertThat(behind()).isZero();
        folder.yaml("2027-02-27T10:00", "2027-03-01T16:00");
        applied();
        assertThat(behind()).isEqualTo(4);
    }
}
