package io.visavis.core.delivery;

import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.workspace.ServedWorkspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for people nobody has been looking for yet, a few at a time, so that a director sees who can be reached before
 * the first message to them is due.
 */
public final class LookAhead {
    private static final Logger LOG = LoggerFactory.getLogger(LookAhead.class);
    /** Slack allows some fifty look-ups a minute, and messages that are due need some of them. */
    private static final int A_TICK = 20;

    private final Unsought unsought;
    private final People people;
    private final FindAccount findAccount;
    private final Collection<ChatPlatform> platforms;
    private final Clock clock;
    /** Whoever cannot be looked for at present must not stand in the way of those after them. */
    private final Map<Platform, Long> lookedAt = new ConcurrentHashMap<>();

    public LookAhead(
            Unsought unsought,
            People people,
            Outbox outbox,
            Collection<? extends ChatPlatform> platforms,
            ServedWorkspaces workspaces,
            Clock clock) {
        this.unsought = unsought;
        this.people = people;
        this.findAccount = new FindAccount(people, new Pauses(outbox), workspaces);
        this.platforms = List.copyOf(platforms);
        this.clock = clock;
    }

    public void run() {
        platforms.forEach(this::lookOn);
    }

    private void lookOn(ChatPlatform platform) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        long after = lookedAt.getOrDefault(platform.platform(), 0L);
        List<Unsought.Someone> some = unsought.on(platform.platform(), today, after, A_TICK);
        try {
            for (Unsought.Someone someone : some) {
                Optional<Person> person = people.byId(someone.personId());
                if (person.isPresent()) {
                    findAccount.of(person.get(), someone.programmeId(), platform, clock.instant());
                }
            }
        } catch (PlatformUnavailable e) {
            LOG.warn("people are not looked for on {}: {}", platform.platform().label(), e.getMessage());
        }
        lookedAt.put(
                platform.platform(),
                some.size() < A_TICK ? 0L : some.get(some.size() - 1).personId());
    }

    /** People without any known account on the platform they use. */
    public interface Unsought {

        /** Those after a person, by their ids, with the first programme of each that is not over on this day. */
        List<Someone> on(Platform platform, LocalDate today, long after, int limit);

        /** One of them. */
        record Someone(long personId, long programmeId) {}
    }
}
