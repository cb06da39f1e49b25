package io.visavis.core.session.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days on which a mentor is not there, in their own zone.
 *
 * @param number counts those of this mentor
 * @param until the last day
 */
public record Absence(long mentorId, int number, LocalDate from, LocalDate until) {
    /** Of more days than these a director is told. */
    static final int LONG_DAYS = 28;

    /** An absence is of so many days at most. */
    static final int MOST_DAYS = 26 * 7;

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean isLong() {
        return ChronoUnit.DAYS.between(from, until) + 1 > LONG_DAYS;
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment at which they are there again. */
    Instant ends(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
