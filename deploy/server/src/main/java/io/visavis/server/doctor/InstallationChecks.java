package io.visavis.server.doctor;

import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.workspace.Installations;
import io.visavis.core.workspace.Installations.Known;
import java.util.ArrayList;
import java.util.List;

/** Each workspace that installed the bot, and those that are named and did not. */
record InstallationChecks(ChatPlatform slack, Installations installations) {

    List<Check> all() {
        List<Known> known = installations.all(Platform.SLACK);
        List<Check> checks = new ArrayList<>();
        if (known.isEmpty()) {
            checks.add(() -> Finding.worthALook("Slack: on, and no workspace has installed the bot yet; an"
                    + " administrator opens /slack/install at this server's address"));
        }
        known.forEach(workspace -> checks.add(() -> look(workspace)));
        installations
                .missing(Platform.SLACK)
                .forEach(id -> checks.add(() -> Finding.worthALook("Slack: a programme names workspace " + id
                        + ", which has not installed the bot; nobody there gets anything")));
        return checks;
    }

    private Finding look(Known workspace) {
        String name = "Slack: workspace " + workspace.place().workspace() + " (" + workspace.name() + ")";
        if (!workspace.installed()) {
            return Finding.worthALook(name + " removed the bot; its administrator can install it again");
        }
        try {
            slack.findByEmail(PlatformChecks.NOBODY, workspace.place().workspace());
        } catch (PlatformUnavailable e) {
            return Finding.problem(name + " does not take a simple question (" + e.getMessage()
                    + "); if that lasts, let its administrator install the bot again");
        }
        return workspace.named()
                ? Finding.good(name + " takes its token")
                : Finding.worthALook(name + " takes its token, but no programme names it: nobody there gets anything");
    }
}
