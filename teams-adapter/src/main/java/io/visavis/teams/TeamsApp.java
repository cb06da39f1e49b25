package io.visavis.teams;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The app that people install, which holds the bot and its tab. */
public final class TeamsApp {
    private TeamsApp() {}

    /** Its id: always the same for the same bot, so that a new package is an update. */
    public static String idOf(String appId) {
        return UUID.nameUUIDFromBytes(("visavis-teams-app:" + appId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Where a link leads into the person's chat with the bot. */
    static String chatOf(String appId) {
        return "https://teams.microsoft.com/l/entity/" + idOf(appId) + "/conversations";
    }
}
