package io.visavis.slack;

import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.workspace.Installations.Removal;
import java.time.Instant;
import java.util.Optional;

/** The workspaces that the bot speaks in. */
sealed interface Workspaces permits OneWorkspace, InstalledWorkspaces {

    /** The only one there can be; empty where there may be several. */
    Optional<Workspace> sole();

    /** Whether the bot may speak there, as far as is known without asking Slack. */
    boolean serves(String id);

    /**
     * The one of an account; empty where the bot may not speak there.
     *
     * @throws PlatformUnavailable while its token is being renewed
     */
    Optional<Workspace> find(String id) throws PlatformUnavailable;

    /**
     * The one that a request comes from; empty where the bot may not speak there.
     *
     * @throws PlatformUnavailable when Slack was to be asked and did not answer, or a token is being renewed
     */
    Optional<Workspace> of(Origin origin) throws PlatformUnavailable;

    /** Slack says that the bot may no longer speak there. */
    void removed(Origin origin, Removal why, Instant asOf);

    /** Slack refused the bot's token: finds out whether that is for good. */
    void refused(Workspace workspace);
}
