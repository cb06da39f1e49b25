package io.visavis.server.cli;

import io.visavis.server.settings.Settings;
import io.visavis.server.wiring.RunningServer;
import io.visavis.server.wiring.Wiring;
import java.time.Clock;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        description = {
            "Runs the bot until it is told to stop (SIGTERM or Ctrl-C).",
            "Without VISAVIS_DATABASE_URL it keeps its data in a PostgreSQL of its own, in visavis-data.",
            "Several may run on one database of yours: they share the work."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ServeCommand implements Runnable {
    private final Console console;

    public ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Settings settings = Settings.from(console.environment());
        RunningServer server = Wiring.serve(settings, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        server.awaitEnd();
    }
}
