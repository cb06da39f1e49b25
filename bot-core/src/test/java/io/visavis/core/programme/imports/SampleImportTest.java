package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SampleImportTest {
    @Test
    void the_sample_programme_is_imported_and_a_second_time_changes_nothing() {
        Path sample = Path.of("..", "deploy", "sample", "programme.yaml");
        Clock clock = Clock.fixed(Instant.parse("2027-01-17T00:00:00Z"), ZoneOffset.UTC);
        try (Database database = TestDatabase.fresh()) {
            ImportProgramme importing = new ImportProgramme(database.jdbi(), clock, new PublicHolidays()::knows);
            ImportReport first = importing.run(sample, Progress.NONE);
            assertThat(first).as("%s", first.lines()).isInstanceOf(ImportReport.Applied.class);
            assertThat(first.lines()).contains("people: 37 added, 0 changed, 0 unchanged");
            assertThat(((ImportReport.Applied) importing.run(sample, Progress.NONE)).changedNothing())
                    .isTrue();
        }
    }
}
