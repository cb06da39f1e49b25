package io.visavis.server.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; everything is done by its subcommands. */
@Command(
        name = "visavis",
        description = "Mentoring programmes for managers, carried in Slack and Microsoft Teams.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Settings come from the environment (VISAVIS_…), or from the file that VISAVIS_CONFIG names; see the README.",
            "Try it without any: visavis demo"
        })
public final class Visavis implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    private Visavis() {}

    /** A command line with these subcommands, which ends and complains as {@link Endings} says. */
    public static CommandLine with(Console console, List<?> subcommands) {
        CommandLine line = new CommandLine(new Visavis());
        subcommands.forEach(line::addSubcommand);
        Endings endings = new Endings(console.err());
        return line.setOut(console.out())
                .setErr(console.err())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(endings::misused)
                .setExecutionExceptionHandler(endings::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do");
    }
}
