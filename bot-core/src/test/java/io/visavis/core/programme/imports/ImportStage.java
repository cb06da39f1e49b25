package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.programme.imports.ImportReport.Applied;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder to import from, a database to import into, and a day on which it is done. */
abstract class ImportStage {
    private final Clock clock;

    @TempDir
    private Path temp;

    Database database;
    Folder folder;

    /** @param today the day, from its first moment in UTC on */
    ImportStage(String today) {
        this.clock = Clock.fixed(Instant.parse(today + "T00:00:00Z"), ZoneOffset.UTC);
    }

    @BeforeEach
    final void open() {
        database = TestDatabase.fresh();
        folder = new Folder(temp);
    }

    @AfterEach
    final void close() {
        database.close();
    }

    final ImportReport run() {
        return new ImportProgramme(database.jdbi(), clock, region -> true).run(folder.programme(), Progress.NONE);
    }

    final Applied applied() {
        ImportReport report = run();
        assertThat(report).as("%s", report.lines()).isInstanceOf(Applied.class);
        return (Applied) report;
    }

    final List<String> rows(String sql) {
        return new Tables(database).rows(sql);
    }

    final void execute(String sql) {
        database.jdbi().useHandle(h -> h.execute(sql));
    }
}
