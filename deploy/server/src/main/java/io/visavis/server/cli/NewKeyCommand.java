package io.visavis.server.cli;

import io.visavis.core.workspace.Sealing;
import picocli.CommandLine.Command;

@Command(
        name = "new-key",
        description = {
            "Prints a new key for VISAVIS_SEALING_KEY, which seals the tokens of workspaces in the database.",
            "Keep it apart from the database's backups: without it the workspaces must install the bot again."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class NewKeyCommand implements Runnable {
    private final Console console;

    public NewKeyCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println(Sealing.newKey());
        console.out().flush();
    }
}
