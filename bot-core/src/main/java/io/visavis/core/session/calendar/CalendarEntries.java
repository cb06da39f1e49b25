package io.visavis.core.session.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sessions of people's own pairs, present and past, on either side. */
public interface CalendarEntries {

    /** A session of theirs; empty for any other. */
    Optional<CalendarEntry> one(long personId, long sessionId);

    /**
     * The next few that will take place, in these programmes.
     *
     * @param most how many at most
     */
    List<CalendarEntry> ahead(long personId, Set<Long> programmes, Instant now, int most);

    /**
     * Those that end after a moment, the first one first, the cancelled ones among them.
     *
     * @param feed only programmes that may be shown where its address was
     */
    List<CalendarEntry> endingAfter(Instant moment, CalendarFeeds.Feed feed);
}
