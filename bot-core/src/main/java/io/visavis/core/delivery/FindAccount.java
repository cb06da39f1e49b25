package io.visavis.core.delivery;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Sought;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.workspace.ServedWorkspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the account at which a message about a programme reaches its person: in the best of the places where it may
 * go, and in no other. Ties a person to an account by e-mail when it is first needed.
 */
final class FindAccount {
    /** Where someone has another account, a better place is searched once in a while only. */
    private static final Duration SEARCH_AGAIN = Duration.ofDays(1);

    private final People people;
    private final Pauses pauses;
    private final ServedWorkspaces workspaces;

    FindAccount(People people, Pauses pauses, ServedWorkspaces workspaces) {
        this.people = people;
        this.pauses = pauses;
        this.workspaces = workspaces;
    }

    /** Where a person can be written to. */
    sealed interface Found {
        record At(Account account) implements Found {}

        /** Neither asked nor written to before {@code until}. */
        record Paused(Instant until) implements Found {}

        /** No place where the message may go knows them by their e-mail. */
        record Nobody() implements Found {}
    }

    /** Someone who blocked the bot is asked for again as well: they may have let it in since. */
    Found of(Person person, long programmeId, ChatPlatform platform, Instant now) throws PlatformUnavailable {
        List<String> places = workspaces.places(person.id(), programmeId, platform);
        Map<String, People.Reach> known = people.reach(person.id(), platform.platform());
        boolean reachedSomewhere = reachedSomewhere(places, known);
        Found otherwise = new Found.Nobody();
        for (String workspace : places) {
            People.Reach reach = known.get(workspace);
            if (reach != null && reach.usable().isPresent()) {
                return unlessPaused(reach.usable().get(), now);
            }
            if (reach == null
                    || !reachedSomewhere
                    || !now.isBefore(reach.since().plus(SEARCH_AGAIN))) {
                Found found = search(person, platform, new Place(platform.platform(), workspace), now);
                if (found instanceof Found.At) {
                    return found;
                }
                otherwise = found instanceof Found.Paused ? found : otherwise;
            }
        }
        return otherwise;
    }

    /** Whether one of these places has an account that can be written to as far as is known. */
    static boolean reachedSomewhere(List<String> places, Map<String, People.Reach> known) {
        return places.stream()
                .map(known::get)
                .anyMatch(reach -> reach != null && reach.usable().isPresent());
    }

    private Found search(Person person, ChatPlatform platform, Place place, Instant now) throws PlatformUnavailable {
        Optional<Instant> paused = pauses.ofLookUps(place, now);
        if (paused.isPresent()) {
            return new Found.Paused(paused.get());
        }
        Sought sought = askFor(person, platform, place, now);
        if (sought instanceof Sought.Found found) {
            people.connect(person.id(), found.account(), now);
            people.note(found.account(), found.guest() ? People.Note.GUEST : null, now);
            return unlessPaused(found.account(), now);
        } else if (sought instanceof Sought.Barred barred) {
            people.connect(person.id(), barred.account(), now);
            people.markUnreachable(barred.account(), barred.reason(), now);
        } else {
            people.soughtInVain(person.id(), place, now);
        }
        return new Found.Nobody();
    }

    private Sought askFor(Person person, ChatPlatform platform, Place place, Instant now) throws PlatformUnavailable {
        try {
            return platform.findByEmail(person.email(), place.workspace());
        } catch (PlatformUnavailable e) {
            e.pause().ifPresent(pause -> pauses.lookUps(place, pause, now));
            throw e;
        }
    }

    private Found unlessPaused(Account account, Instant now) {
        return pauses.ofMessages(account, now).<Found>map(Found.Paused::new).orElseGet(() -> new Found.At(account));
    }
}
