package io.visavis.core.closing;

import java.time.LocalDate;

/**
 * A pair that nears its end or has come to it.
 *
 * @param endsOn the programme's last day
 */
public record Closing(
        long mentorshipId,
        long programmeId,
        String programmeEn,
        String programmeFr,
        LocalDate endsOn,
        Party mentee,
        Party mentor) {
    /** From so many days before the last day on, each of the two may write what they take away. */
    static final int OPENS_DAYS_BEFORE = 14;

    /** One of the pair. */
    public record Party(long personId, String name) {}

    boolean isOf(long personId) {
        return mentee.personId() == personId || mentor.personId() == personId;
    }

    boolean isMentee(long personId) {
        return mentee.personId() == personId;
    }

    Party other(long personId) {
        return isMentee(personId) ? mentor : mentee;
    }

    boolean isOpen(LocalDate today) {
        return !today.isBefore(endsOn.minusDays(OPENS_DAYS_BEFORE));
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(endsOn);
    }
}
