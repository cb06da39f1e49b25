package io.visavis.core.closing.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What managers say stuck, handed to whoever wrote it and to nobody else. */
public interface FollowUps {

    /**
     * Owes each manager who stayed to the end the question, once for each number of months. Harmless however often it
     * runs.
     *
     * @param from the earliest last day of the programmes it is time for
     * @param until the latest
     */
    void ask(int months, LocalDate from, LocalDate until, Instant now, Instant expires);

    /** A manager's place in a programme. */
    Optional<Place> place(long enrolmentId, long personId);

    /** Content: what this person wrote. */
    Optional<String> words(Place place, long personId, int months);

    void write(Place place, long personId, int months, String words, Instant now);

    /** A manager in a programme, and its last day. */
    record Place(long enrolmentId, long programmeId, String nameEn, String nameFr, LocalDate endsOn) {}
}
