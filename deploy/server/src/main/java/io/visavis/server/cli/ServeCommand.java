package io.visavis.server.cli;

import io.visavis.server.settings.Settings;
import io.visavis.server.wiring.RunningServer;
import io.visavis.server.wiring.Wiring;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

    /** Told to stop while it still starts, it ends what it has begun: its database must not be left running. */
    @Override
    public void run() {
        Settings settings = Settings.from(console.environment());
        CompletableFuture<RunningServer> start = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeOnceStarted(start), "stop"));
        try {
            start.complete(Wiring.serve(settings, Clock.systemUTC()));
        } finally {
            start.cancel(false); // nothing is waited for where the start failed
        }
        start.join().awaitEnd();
    }

    private static void closeOnceStarted(CompletableFuture<RunningServer> start) {
        start.handle((server, failure) -> Optional.ofNullable(server)).join().ifPresent(RunningServer::close);
    }
}
