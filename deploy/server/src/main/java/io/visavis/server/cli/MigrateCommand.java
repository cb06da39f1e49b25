package io.visavis.server.cli;

import io.visavis.server.settings.Settings;
import io.visavis.server.store.ServerDatabase;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        description = "Brings the database's schema to this version, and says how many steps that took.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class MigrateCommand implements Runnable {
    private final Console console;

    public MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Settings settings = Settings.from(console.environment());
        try (ServerDatabase database = ServerDatabase.open(settings.database(), ServerDatabase.Use.JOIN, 2)) {
            int steps = database.migrate();
            console.out().println(steps == 0 ? "The schema is up to date" : "The schema took " + steps + " steps");
            console.out().flush();
        }
    }
}
