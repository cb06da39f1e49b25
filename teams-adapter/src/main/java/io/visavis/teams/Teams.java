package io.visavis.teams;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Places;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The teams that the bot is installed in. Their members may be written to, so that is where people are looked for who
 * did not install the bot for themselves.
 */
final class Teams {
    /** Who joins a team may wait so long, unless the team says so: asking for every person anew would hold up all. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Places places;
    private final RosterPages pages;
    private final Clock clock;
    private final Map<String, Roster> rosters = new ConcurrentHashMap<>();

    /** @param byAddress members by each of their addresses, in small letters */
    private record Roster(Map<String, Member> byAddress, Instant read) {}

    /**
     * @param user the id that Teams gives the person for this bot
     * @param directoryId the directory's, the same in every app
     * @param address the first of their addresses; null where the roster tells none
     */
    record Member(
            String user,
            @Nullable String directoryId,
            @Nullable String address,
            @Nullable String name) {}

    Teams(Places places, RosterPages pages, Clock clock) {
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    /** Takes note of a team that the bot was added to or removed from, and of people who come and go. */
    void hear(IncomingActivity activity) {
        Optional<TeamPlace> place = TeamPlace.of(activity);
        if (place.isEmpty() || activity.isPersonal()) {
            return;
        }
        String id = place.get().tenant() + " " + place.get().team();
        if (activity.addsBot()) {
            places.entered(Platform.TEAMS, id, place.get().details(), clock.instant());
        } else if (activity.removesBot() || activity.endsTeam()) {
            places.left(Platform.TEAMS, id);
        }
        if (activity.type().equals("conversationUpdate") || activity.type().equals("installationUpdate")) {
            rosters.remove(place.get().details());
        }
    }

    /** Someone with this e-mail address or user principal name, in the first team that has them. */
    Optional<Account> find(String email, String tenant) throws PlatformUnavailable {
        String address = email.strip().toLowerCase(Locale.ROOT);
        for (String details : places.of(Platform.TEAMS)) {
            Optional<TeamPlace> place =
                    TeamPlace.parse(details).filter(team -> team.tenant().equalsIgnoreCase(tenant));
            Member member =
                    place.isEmpty() ? null : roster(place.get()).byAddress().get(address);
            if (member != null) {
                return place.map(team -> account(team, member));
            }
        }
        return Optional.empty();
    }

    /** What the rosters tell of someone by the directory's id, as people are picked by. */
    Optional<Profile> profile(String directoryId, String tenant) throws PlatformUnavailable {
        for (String details : places.of(Platform.TEAMS)) {
            Optional<TeamPlace> place =
                    TeamPlace.parse(details).filter(team -> team.tenant().equalsIgnoreCase(tenant));
            Optional<Member> member = place.isEmpty()
                    ? Optional.empty()
                    : roster(place.get()).byAddress().values().stream()
                            .filter(one -> directoryId.equals(one.directoryId()))
                            .findFirst();
            if (member.isPresent()) {
                return member.map(one -> new Profile(one.address(), one.name(), null, null));
            }
        }
        return Optional.empty();
    }

    private static Account account(TeamPlace team, Member member) {
        String user = Objects.requireNonNullElse(member.directoryId(), member.user());
        return new Account(
                Platform.TEAMS,
                team.tenant(),
                user,
                team.conversationWith(member.user()).text());
    }

    private Roster roster(TeamPlace place) throws PlatformUnavailable {
        Instant now = clock.instant();
        Roster kept = rosters.get(place.details());
        if (kept != null
                && !now.isBefore(kept.read())
                && now.isBefore(kept.read().plus(FRESH))) {
            return kept;
        }
        Roster read = new Roster(pages.read(place), now);
        rosters.put(place.details(), read);
        return read;
    }
}
