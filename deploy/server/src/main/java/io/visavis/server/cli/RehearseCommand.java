package io.visavis.server.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rehearse",
        description = {
            "Runs a programme in virtual time and prints who would get what, and when. Nothing is sent.",
            "The same arguments give the same output."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls run
public final class RehearseCommand implements Runnable {
    private static final int LONGEST_WEEKS = 520;

    private final Console console;
    private final Rehearsal rehearsal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the programme, as import takes it")
    private Path file;

    @Option(names = "--weeks", required = true, paramLabel = "N", description = "how many weeks, 1 to 520")
    private int weeks;

    @Option(names = "--from", paramLabel = "DATE", description = "first day, as 2027-01-04; else the programme's own")
    private @Nullable LocalDate from;

    @Option(names = "--json", description = "one JSON object a line, and nothing else, on standard output")
    private boolean json;

    @Option(
            names = "--answer-rate",
            paramLabel = "P",
            defaultValue = "0",
            description = "how many of the check-ins are answered, 0 (none, as without this) to 1 (all)")
    private double answerRate;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "chooses who answers and when; 1 unless given")
    private long seed;

    public RehearseCommand(Console console, Rehearsal rehearsal) {
        this.console = console;
        this.rehearsal = rehearsal;
    }

    @Override
    public void run() {
        require(Files.isReadable(file), "FILE cannot be read: " + file);
        require(weeks >= 1 && weeks <= LONGEST_WEEKS, "--weeks must be 1 to " + LONGEST_WEEKS);
        require(answerRate >= 0 && answerRate <= 1, "--answer-rate must be 0 to 1");
        Plan plan = new Plan(file, weeks, Optional.ofNullable(from), json, answerRate, seed);
        try (ProgressLine progress = new ProgressLine(console)) {
            rehearsal.run(plan, console.out(), progress);
        }
        console.out().flush();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /**
     * What to rehearse.
     *
     * @param weeks 1 to 520
     * @param from first day; empty for the programme's own
     * @param json lines of JSON rather than a table
     * @param answerRate 0 to 1
     */
    public record Plan(Path file, int weeks, Optional<LocalDate> from, boolean json, double answerRate, long seed) {}

    /** Runs it. */
    @FunctionalInterface
    public interface Rehearsal {
        /** @throws CommandFailed when the file cannot be imported */
        void run(Plan plan, PrintWriter out, ProgressLine progress);
    }
}
