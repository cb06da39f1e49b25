package io.visavis.server.cli;

import io.visavis.core.programme.imports.ImportProgramme;
import io.visavis.core.programme.imports.ImportReport;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.server.settings.Settings;
import io.visavis.server.store.ServerDatabase;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Brings a programme and its people from files into the database: all of it, or nothing.",
            "Every error is reported at once. The same files a second time change nothing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the file before it calls run
public final class ImportCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "the programme, a YAML file that names the participants' CSV file")
    private Path file;

    @Option(
            names = "--dry-run",
            description = "tell what would be added (+), changed (~) and removed (-), by name, and change nothing")
    private boolean dryRun;

    public ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Settings settings = Settings.from(console.environment());
        try (ServerDatabase database = ServerDatabase.open(settings.database(), ServerDatabase.Use.JOIN, 2)) {
            database.migrate();
            tell(imported(database));
        }
    }

    private ImportReport imported(ServerDatabase database) {
        try (ProgressLine progress = new ProgressLine(console)) {
            PublicHolidays holidays = new PublicHolidays();
            ImportProgramme importing =
                    new ImportProgramme(database.database().jdbi(), Clock.systemUTC(), holidays::knows);
            return dryRun ? importing.foresee(file, progress::at) : importing.run(file, progress::at);
        }
    }

    private void tell(ImportReport report) {
        if (report instanceof ImportReport.Refused refused) {
            throw CommandFailed.wrongFile(file, refused.lines(), "nothing was imported");
        }
        if (report instanceof ImportReport.Applied applied) {
            console.out()
                    .println("Imported " + applied.programme() + (applied.changedNothing() ? ": nothing new" : ""));
        } else if (report instanceof ImportReport.Foreseen foreseen) {
            console.out().println("Would import " + foreseen.programme() + "; nothing was changed");
        }
        report.lines().forEach(line -> console.out().println("  " + line));
        console.out().flush();
    }
}
