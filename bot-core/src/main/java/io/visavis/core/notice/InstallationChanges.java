package io.visavis.core.notice;

import io.visavis.core.chat.Platform;
import io.visavis.core.workspace.Installations.Removal;
import java.time.Instant;
import java.util.Optional;

/** Installations and removals that nobody has acted upon yet. */
public interface InstallationChanges {

    /**
     * Owes a message to the directors concerned by each removal, and makes due what was held back for each workspace
     * that is installed again. Harmless however often and on however many nodes it runs.
     *
     * @param expires until when a director is worth telling
     */
    void follow(Instant now, Instant expires);

    /** A workspace that has removed the bot; empty when it has installed it again. */
    Optional<Removed> removed(long installationId);

    /** A workspace without the bot. */
    record Removed(Platform platform, String name, Removal why) {}
}
