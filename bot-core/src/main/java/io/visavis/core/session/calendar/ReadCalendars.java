package io.visavis.core.session.calendar;

import io.visavis.core.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Calendars for whoever shows a link or an address. Why there is none is told to nobody. */
public final class ReadCalendars {
    private static final Duration BACK = Duration.ofDays(90);

    private final Optional<LinkKeys> keys;
    private final CalendarEntries entries;
    private final CalendarFeeds feeds;
    private final People people;
    private final Clock clock;

    public ReadCalendars(
            Optional<CalendarAddress> address,
            CalendarEntries entries,
            CalendarFeeds feeds,
            People people,
            Clock clock) {
        this.keys = address.flatMap(CalendarAddress::keys);
        this.entries = entries;
        this.feeds = feeds;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A session as it stands now, for the one that the link was made for.
     *
     * @param token what stands in the link; anything, as it came
     * @return empty when it is not ours, its time is over, or the session is not theirs
     */
    public Optional<CalendarFile> session(String token) {
        Instant now = clock.instant();
        return keys.flatMap(all -> SignedLink.in(token, all, now)).flatMap(link -> {
            Optional<CalendarEntry> entry = entries.one(link.personId(), link.sessionId());
            return entry.flatMap(
                    found -> people.byId(link.personId()).map(person -> new WriteCalendar(person, now).one(found)));
        });
    }

    /**
     * All sessions of a person from 90 days back on.
     *
     * @param secret what stands in the address; anything, as it came
     * @return empty when it is no address, or it was turned off
     */
    public Optional<CalendarFile> feed(String secret) {
        Instant now = clock.instant();
        return FeedSecret.hashOf(secret)
                .flatMap(feeds::by)
                .flatMap(feed -> people.byId(feed.personId())
                        .map(person ->
                                new WriteCalendar(person, now).feed(entries.endingAfter(now.minus(BACK), feed))));
    }
}
