package io.visavis.server.cli;

import io.visavis.server.settings.PackageSettings;
import io.visavis.server.teams.AppPackage;
import io.visavis.server.teams.Publisher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "teams-package",
        description = {
            "Writes the app package that an administrator uploads to Teams.",
            "It is made from VISAVIS_TEAMS_APP_ID and VISAVIS_PUBLIC_URL; no secret is in it.",
            "The app keeps its identity: a later package updates the one that is installed."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class TeamsPackageCommand implements Runnable {
    private static final String ABOUT = "/about";

    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "visavis-teams.zip",
            description = "where to write it (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("visavis-teams.zip");

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            defaultValue = "Visavis",
            description = "who offers the app, at most 32 characters (default: ${DEFAULT-VALUE})")
    private String publisher = "Visavis";

    @Option(names = "--website", paramLabel = "URL", description = "your help page (default: the server's /about)")
    private @Nullable URI website;

    @Option(names = "--privacy", paramLabel = "URL", description = "your privacy page (default: the server's /about)")
    private @Nullable URI privacy;

    @Option(names = "--terms", paramLabel = "URL", description = "your terms of use (default: the server's /about)")
    private @Nullable URI terms;

    public TeamsPackageCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        PackageSettings settings = PackageSettings.from(console.environment());
        AppPackage made = new AppPackage(
                settings.appId(), settings.publicUrl(), Version.number(), publisher(settings.publicUrl()));
        try {
            Files.write(out, made.bytes());
        } catch (IOException e) {
            throw new CommandFailed(out + " cannot be written: name a file in a folder that exists with --out");
        }
        console.out().println("Wrote " + out + ": upload it in the Teams admin centre, under Manage apps");
        console.out().flush();
    }

    private Publisher publisher(URI publicUrl) {
        String about = publicUrl + ABOUT;
        try {
            return new Publisher(
                    publisher,
                    given(website, about),
                    given(privacy, about + "#privacy"),
                    given(terms, about + "#terms"));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
    }

    private static URI given(@Nullable URI own, String otherwise) {
        if (own != null && !"https".equalsIgnoreCase(own.getScheme())) {
            throw new IllegalArgumentException(own + " is not an https:// address");
        }
        return own == null ? URI.create(otherwise) : own;
    }
}
