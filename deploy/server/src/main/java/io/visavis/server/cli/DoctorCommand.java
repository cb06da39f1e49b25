package io.visavis.server.cli;

import io.visavis.server.doctor.Check;
import io.visavis.server.doctor.DatabaseChecks;
import io.visavis.server.doctor.DeliveryChecks;
import io.visavis.server.doctor.Finding;
import io.visavis.server.doctor.PlatformChecks;
import io.visavis.server.settings.BadSetting;
import io.visavis.server.settings.DatabaseSettings;
import io.visavis.server.settings.Settings;
import io.visavis.server.store.ServerDatabase;
import io.visavis.server.wiring.Platforms;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = {
            "Looks the set-up over: settings, database, clock, disk, delivery, platforms.",
            "Changes nothing. Ends with 1 when something is wrong."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class DoctorCommand implements Runnable {
    private final Console console;
    private final Clock clock = Clock.systemUTC();
    private int problems;

    public DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Settings settings = Settings.from(console.environment());
        tell(Finding.Level.GOOD, "settings: understood");
        lookAtDatabase(settings);
        console.out().flush();
        if (problems > 0) {
            throw new CommandFailed(problems == 1 ? "1 problem found" : problems + " problems found");
        }
    }

    private void lookAtDatabase(Settings settings) {
        if (settings.database() instanceof DatabaseSettings.Embedded embedded && !Files.exists(embedded.dataDir())) {
            tell(Finding.Level.GOOD, "database: none yet; serve or import makes one in " + embedded.dataDir());
            lookAtPlatforms(settings);
            return;
        }
        try (ServerDatabase database = ServerDatabase.open(settings.database(), ServerDatabase.Use.JOIN, 2)) {
            look(new DatabaseChecks(database, clock).all(settings.database()));
            if (database.database().pendingMigrations() == 0) {
                look(new DeliveryChecks(database, clock).all());
                lookAtPlatforms(settings, database);
            } else {
                lookAtPlatforms(settings);
            }
        }
    }

    private void lookAtPlatforms(Settings settings, ServerDatabase database) {
        try (Platforms platforms = Platforms.of(settings, database.database(), clock)) {
            look(PlatformChecks.of(platforms.all(), platforms.installations(), clock));
        } catch (BadSetting e) {
            tell(Finding.Level.PROBLEM, String.valueOf(e.getMessage()));
        }
    }

    /** Without a database, or with one that is not up to date: tokens in it cannot be looked at. */
    private void lookAtPlatforms(Settings settings) {
        if (Platforms.keepTokens(settings)) {
            tell(Finding.Level.WORTH_A_LOOK, "Slack: no workspace can have installed the bot yet");
            return;
        }
        try (Platforms platforms = Platforms.without(settings, clock)) {
            look(PlatformChecks.of(platforms.all(), platforms.installations(), clock));
        }
    }

    private void look(List<Check> checks) {
        for (Check check : checks) {
            try {
                Finding finding = check.look();
                tell(finding.level(), finding.what());
            } catch (RuntimeException e) {
                tell(Finding.Level.PROBLEM, "a check failed: " + e.getClass().getSimpleName());
            }
        }
    }

    private void tell(Finding.Level level, String what) {
        String mark = switch (level) {
            case GOOD -> "ok      ";
            case WORTH_A_LOOK -> "look    ";
            case PROBLEM -> "PROBLEM ";
        };
        if (level == Finding.Level.PROBLEM) {
            problems++;
        }
        console.out().println(mark + what);
    }
}
