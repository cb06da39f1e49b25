package io.visavis.server.local;

import io.visavis.core.programme.imports.ImportProgramme;
import io.visavis.core.programme.imports.ImportReport;
import io.visavis.core.programme.jdbc.ProgrammeQueries;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.server.cli.CommandFailed;
import io.visavis.server.cli.ProgressLine;
import io.visavis.server.store.ServerDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Reads a programme's file into a database of this machine. */
public final class ImportedProgramme {
    private ImportedProgramme() {}

    /**
     * @return the programme's first day
     * @throws CommandFailed with every error of the file
     */
    public static LocalDate into(ServerDatabase database, Path file, ProgressLine progress) {
        ImportProgramme importer =
                new ImportProgramme(database.database().jdbi(), Clock.systemUTC(), new PublicHolidays()::knows);
        ImportReport report = importer.run(file, progress::at);
        if (report instanceof ImportReport.Applied applied) {
            return new ProgrammeQueries(database.database().jdbi()).startOf(applied.programme());
        }
        progress.close();
        throw CommandFailed.wrongFile(file, report.lines(), "nothing was played");
    }
}
