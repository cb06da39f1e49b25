package io.visavis.server.cli;

import io.visavis.server.http.PortTaken;
import io.visavis.server.settings.BadSetting;
import io.visavis.server.store.DatabaseUnavailable;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command that went wrong ends: one line that says why, and a code. */
final class Endings {
    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    private final PrintWriter err;

    Endings(PrintWriter err) {
        this.err = err;
    }

    int misused(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String near = e instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(" or "))
                : "";
        say(firstLine(e)
                + (near.isEmpty() ? "" : ", did you mean " + near + "?")
                + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }

    int failed(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof BadSetting) {
            say(firstLine(e));
            return ExitCode.USAGE;
        }
        if (e instanceof CommandFailed failed) {
            failed.details().forEach(err::println);
        }
        if (e instanceof CommandFailed || e instanceof DatabaseUnavailable || e instanceof PortTaken) {
            say(firstLine(e));
            LOG.debug("The cause", e);
            return ExitCode.SOFTWARE;
        }
        LOG.error("{} failed", command.getCommandName(), e);
        say("something unforeseen went wrong (" + e.getClass().getSimpleName() + "): the log tells where");
        return ExitCode.SOFTWARE;
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private void say(String line) {
        err.println("visavis: " + line);
        err.flush();
    }
}
