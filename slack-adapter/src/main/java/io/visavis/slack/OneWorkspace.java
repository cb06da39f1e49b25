package io.visavis.slack;

import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.workspace.Installations.Removal;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace whose bot token stands in the settings. */
record OneWorkspace(Workspace only) implements Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(OneWorkspace.class);

    @Override
    public Optional<Workspace> sole() {
        return Optional.of(only);
    }

    @Override
    public boolean serves(String id) {
        return only.isKnownAs(id);
    }

    /** While its id was not asked for yet, it stands for any. */
    @Override
    public Optional<Workspace> find(String id) {
        return only.isOtherThan(id) ? Optional.empty() : Optional.of(only);
    }

    @Override
    public Optional<Workspace> of(Origin origin) throws PlatformUnavailable {
        return only.team().equals(origin.team()) ? Optional.of(only) : Optional.empty();
    }

    /** The token in the settings cannot be forgotten; each use says anew that it is not taken. */
    @Override
    public void removed(Origin origin, Removal why, Instant asOf) {
        LOG.error("Slack says that the bot was removed from its workspace: {}", why);
    }

    @Override
    public void refused(Workspace workspace) {}
}
