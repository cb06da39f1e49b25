package io.visavis.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiTextResponse;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.workspace.Installation;
import io.visavis.core.workspace.Installations;
import io.visavis.core.workspace.Installations.Removal;
import io.visavis.core.workspace.Token;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspaces whose administrators installed the bot. Asked of the database at each use, so that all nodes speak
 * with the same token; kept here is only what was learned of each.
 */
final class InstalledWorkspaces implements Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledWorkspaces.class);
    private static final Set<String> FOR_GOOD = Set.of("account_inactive", "token_revoked", "invalid_auth");

    private final Slack slack;
    private final Installations installations;
    private final RenewTokens renewTokens;
    private final Clock clock;
    private final Map<String, Workspace> known = new ConcurrentHashMap<>();

    InstalledWorkspaces(Slack slack, Installations installations, RenewTokens renewTokens, Clock clock) {
        this.slack = slack;
        this.installations = installations;
        this.renewTokens = renewTokens;
        this.clock = clock;
    }

    static Place place(String id) {
        return new Place(Platform.SLACK, id);
    }

    @Override
    public Optional<Workspace> sole() {
        return Optional.empty();
    }

    @Override
    public boolean serves(String id) {
        return installations.isInstalled(place(id));
    }

    @Override
    public Optional<Workspace> find(String id) throws PlatformUnavailable {
        Optional<Installation> installation = installations.find(place(id));
        return installation.isEmpty() ? Optional.empty() : Optional.of(speaking(installation.get()));
    }

    @Override
    public Optional<Workspace> of(Origin origin) throws PlatformUnavailable {
        for (String id : ids(origin)) {
            Optional<Workspace> found = find(id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The narrower installation first: a workspace of a Grid may have one of its own. */
    private static Iterable<String> ids(Origin origin) {
        return Stream.of(origin.whole() ? null : origin.team(), origin.enterprise())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Workspace speaking(Installation installation) throws PlatformUnavailable {
        String id = installation.place().workspace();
        Token token = renewTokens.fresh(installation);
        return known.compute(
                id,
                (same, before) -> before != null && before.speaksWith(token.secret())
                        ? before
                        : new Workspace(slack.methods(token.secret()), id, token.secret()));
    }

    @Override
    public void removed(Origin origin, Removal why, Instant asOf) {
        ids(origin).forEach(id -> {
            installations.removed(place(id), why, asOf);
            LOG.warn("workspace {} is no longer served: {}", id, why);
        });
    }

    @Override
    public void refused(Workspace workspace) {
        Answer<? extends SlackApiTextResponse> test =
                Answer.of(() -> workspace.client().authTest(r -> r));
        if (test instanceof Answer.Failed<?> failed && FOR_GOOD.contains(failed.code())) {
            workspace.knownId().ifPresent(id -> installations.removed(place(id), Removal.REVOKED, clock.instant()));
        }
    }
}
