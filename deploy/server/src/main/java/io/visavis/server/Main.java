package io.visavis.server;

import io.visavis.server.cli.Console;
import io.visavis.server.cli.DemoCommand;
import io.visavis.server.cli.DoctorCommand;
import io.visavis.server.cli.ImportCommand;
import io.visavis.server.cli.MigrateCommand;
import io.visavis.server.cli.NewKeyCommand;
import io.visavis.server.cli.RehearseCommand;
import io.visavis.server.cli.ServeCommand;
import io.visavis.server.cli.TeamsPackageCommand;
import io.visavis.server.cli.Visavis;
import io.visavis.server.demo.PlayDemo;
import io.visavis.server.rehearsal.LocalRehearsal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its code. */
    public static void main(String[] arguments) {
        // Only the launcher can tell it of standard error alone.
        boolean terminal = Boolean.getBoolean("visavis.terminal");
        // Read by logback.xml when the first logger is made, so before any class that has one is touched.
        System.setProperty("visavis.log.form", terminal ? "terminal" : "json");
        System.setProperty("visavis.log.level", List.of(arguments).contains("serve") ? "info" : "warn");
        Console console = new Console(utf8(System.out), utf8(System.err), terminal, System.getenv());
        System.exit(Visavis.with(console, commands(console)).execute(arguments));
    }

    private static List<Object> commands(Console console) {
        return List.of(
                new DemoCommand(console, new PlayDemo()),
                new RehearseCommand(console, new LocalRehearsal()),
                new ServeCommand(console),
                new MigrateCommand(console),
                new ImportCommand(console),
                new TeamsPackageCommand(console),
                new NewKeyCommand(console),
                new DoctorCommand(console));
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
