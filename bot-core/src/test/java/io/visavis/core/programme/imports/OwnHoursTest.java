package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An hour that a manager chose, when an import changes the hours they work. */
class OwnHoursTest {
    @TempDir
    private Path temp;

    private final Database database = TestDatabase.fresh();
    private Folder folder;

    @BeforeEach
    void choose() {
        folder = new Folder(temp);
        run();
        database.jdbi()
                .useHandle(
                        h -> h.execute("update enrolment set prompt_day = 5, prompt_time = '18:30', own_schedule = true"
                                + " where person_id = (select id from person where email = 'ben@vega.test')"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run() {
        Clock clock = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);
        assertThat(new ImportProgramme(database.jdbi(), clock, region -> true).run(folder.programme(), Progress.NONE))
                .isInstanceOf(ImportReport.Applied.class);
    }

    private List<String> own() {
        return new Tables(database).rows("select prompt_day, prompt_time from enrolment where own_schedule");
    }

    @Test
    void it_stays_while_it_lies_within_them() {
        run();
        assertThat(own()).containsExactly("5|18:30:00");
    }

    @Test
    void it_moves_into_them_so_that_a_friday_question_does_not_fall_out_of_every_week() {
        folder.csv("10:00,19:00", "10:00,17:00");
        run();
        assertThat(own()).containsExactly("5|16:30:00");
        run();
        assertThat(own()).containsExactly("5|16:30:00");
    }

    @Test
    void it_moves_to_their_start_when_they_begin_later() {
        database.jdbi().useHandle(h -> h.execute("update enrolment set prompt_time = '10:15' where own_schedule"));
        folder.csv("thursday,11:00,10:00,19:00", "thursday,12:00,11:00,19:00");
        run();
        assertThat(own()).containsExactly("5|11:00:00");
    }
}
