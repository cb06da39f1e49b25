package io.visavis.core.home;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sending;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.home.HomeViews.Behind;
import io.visavis.core.people.People;
import io.visavis.core.people.Viewer;
import io.visavis.core.workspace.ServedWorkspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings homes up to date where a platform keeps a copy. Only those that someone has opened within a month: any other
 * is composed when it is opened, and a platform takes a hundred of them a minute at most. Whoever acted sees their own
 * at once; the others follow with the tick, many changes in one. One node at a time works on a home, and looks at it
 * after it was marked as changed, so that an older state never replaces a newer one.
 */
public final class RefreshHomes {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshHomes.class);
    private static final Duration OPENED_WITHIN = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Two nodes together stay below a platform's hundred a minute, with room for those who act. */
    private static final int A_TICK = 30;

    private final ComposeHome compose;
    private final HomeViews views;
    private final People people;
    private final ServedWorkspaces workspaces;
    private final ChatPlatforms platforms;
    private final Executor background;
    private final Clock clock;

    /** @param background for the calls to a platform, which nobody waits for */
    public RefreshHomes(
            ComposeHome compose,
            HomeViews views,
            People people,
            ServedWorkspaces workspaces,
            ChatPlatforms platforms,
            Executor background,
            Clock clock) {
        this.compose = compose;
        this.views = views;
        this.people = people;
        this.workspaces = workspaces;
        this.platforms = platforms;
        this.background = background;
        this.clock = clock;
    }

    /** The home of someone who looks at it now. */
    public Message opened(Viewer viewer, Place place) {
        long personId = viewer.person().id();
        // Marked before it is composed: what changes in between makes it count as behind.
        views.opened(personId, place, clock.instant());
        return compose.of(new Viewer(people.byId(personId).orElseThrow(), viewer.programmes()));
    }

    /**
     * Something changed that a person's home shows.
     *
     * @param shown where they see it already; null for nowhere
     */
    public void changed(long personId, @Nullable Place shown) {
        views.changed(personId, shown);
        background.execute(() -> bringUpToDate(personId, 2));
    }

    /** Something changed that the tick brings to view. */
    public void changedBeforeTick(long personId) {
        views.changed(personId, null);
    }

    /** Brings homes up to date that are behind, the latest opened first. */
    public void run() {
        bringUpToDate(null, A_TICK);
    }

    private void bringUpToDate(@Nullable Long only, int most) {
        Instant now = clock.instant();
        for (Behind home : views.claim(only, now.minus(OPENED_WITHIN), now, now.plus(PATIENCE), most)) {
            Optional<Sending> outcome = show(home);
            if (outcome.isPresent() && outcome.get() instanceof Sending.RateLimited limited) {
                views.later(home, clock.instant().plus(limited.pause()));
            } else if (outcome.isPresent() && outcome.get() instanceof Sending.Unknown) {
                LOG.info("a home is not up to date; it is tried again");
            } else {
                // Also where it will never be taken: whoever opens it sees it composed anew.
                views.shown(home);
            }
        }
    }

    private Optional<Sending> show(Behind home) {
        Optional<ChatPlatform> platform = platforms.find(home.place().platform());
        Optional<Account> account = account(home);
        if (platform.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        try {
            return workspaces
                    .of(platform.get())
                    .shownTo(home.personId(), home.place())
                    .map(programmes -> new Viewer(people.byId(home.personId()).orElseThrow(), programmes))
                    .map(viewer -> platform.get().showHome(account.get(), compose.of(viewer)));
        } catch (PlatformUnavailable e) {
            return Optional.of(
                    new Sending.RateLimited(e.pause().orElse(PATIENCE), Sending.RateLimited.Scope.WORKSPACE));
        }
    }

    private Optional<Account> account(Behind home) {
        return Optional.ofNullable(people.reach(home.personId(), home.place().platform())
                        .get(home.place().workspace()))
                .flatMap(People.Reach::usable);
    }
}
