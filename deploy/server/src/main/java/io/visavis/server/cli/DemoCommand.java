package io.visavis.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Shows a sample programme in the browser: be anyone in it, on Slack or Teams, and move the clock.",
            "Everything runs on this machine, nothing is sent, and nothing is kept when it ends (Ctrl-C)."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls run
public final class DemoCommand implements Runnable {
    private static final int HIGHEST_PORT = 65_535;

    private final Console console;
    private final Play play;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "${env:VISAVIS_HTTP_PORT:-8080}",
            paramLabel = "PORT",
            description = "of the page; VISAVIS_HTTP_PORT or 8080 unless given")
    private int port;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "another programme than the sample, as import takes it")
    private @Nullable Path file;

    @Option(
            names = "--weeks",
            defaultValue = "8",
            paramLabel = "N",
            description = "how many weeks have passed when it begins, 0 to 52; 8 unless given")
    private int weeks;

    public DemoCommand(Console console, Play play) {
        this.console = console;
        this.play = play;
    }

    @Override
    public void run() {
        Path programme = file == null ? sample() : file;
        require(Files.isReadable(programme), "--file cannot be read: " + programme);
        require(port >= 0 && port <= HIGHEST_PORT, "--port must be 0 to " + HIGHEST_PORT);
        require(weeks >= 0 && weeks <= 52, "--weeks must be 0 to 52");
        play.run(programme, port, weeks, console);
    }

    /** The launcher says where the product lies; without it, this is run from the product's folder. */
    private static Path sample() {
        return Path.of(System.getProperty("visavis.home", "."), "deploy", "sample", "programme.yaml");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** Plays it until the process is told to end. */
    @FunctionalInterface
    public interface Play {
        void run(Path programme, int port, int weeks, Console console);
    }
}
