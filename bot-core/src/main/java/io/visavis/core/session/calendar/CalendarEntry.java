package io.visavis.core.session.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A session, as the calendar of one of the pair shows it.
 *
 * @param uid stays the same however often it is moved
 * @param revision grows with each change of what stands here
 * @param place a room or a link, as someone wrote it
 * @param other the name of the other one of the pair
 */
public record CalendarEntry(
        long sessionId,
        UUID uid,
        int revision,
        long programmeId,
        String programmeEn,
        String programmeFr,
        Instant startsAt,
        Duration length,
        String place,
        boolean cancelled,
        String other) {

    public Instant endsAt() {
        return startsAt.plus(length);
    }
}
