package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import runs beside the server, which learns from the database whose home says something else now. */
class HomesAfterImportTest {
    @TempDir
    private Path temp;

    private Database database;
    private Folder folder;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        folder = new Folder(temp);
        run();
        database.jdbi().useHandle(h -> h.execute("""
                        insert into home_view (person_id, platform, workspace, opened_at)
                        select id, 'slack', 'W1', '2027-02-01T00:00:00Z' from person
                        """));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run() {
        Clock clock = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);
        new ImportProgramme(database.jdbi(), clock, region -> true).run(folder.programme(), Progress.NONE);
    }

    private int behind() {
        return new Tables(database)
                .rows("select person_id from home_view where shown < changes")
                .size();
    }

    @Test
    void a_session_that_moved_is_shown_to_everyone_of_the_programme_and_the_same_file_to_nobody() {
        run();
        assertThat(behind()).isZero();
        folder.yaml("2027-02-27T10:00", "2027-03-01T16:00");
        run();
        assertThat(behind()).isEqualTo(4);
    }
}
