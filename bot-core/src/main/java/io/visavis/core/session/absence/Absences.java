package io.visavis.core.session.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When mentors are away, and the pairs that rest meanwhile. */
public interface Absences {

    /** The one that has begun or lies ahead on a day of the mentor's. */
    Optional<Absence> ahead(long mentorId, LocalDate today);

    /** Empty once it was taken back. */
    Optional<Absence> byNumber(long mentorId, int number);

    /** Those that may have begun and not be over on a day, wherever their mentors live. */
    List<Absence> around(LocalDate day);

    /**
     * Keeps an absence in the place of the one that has begun or lies ahead, and owes its managers the news; its
     * directors too where it is long.
     *
     * @param expires when the news is worth nothing any more
     */
    void begin(long mentorId, LocalDate from, LocalDate until, LocalDate today, Instant now, Instant expires);

    /** Ends one before its time, and owes the news to the managers who know of it. */
    void end(Absence absence, LocalDate today, Instant now, Instant expires);

    /** The sessions of a mentor's pairs that are planned to start in between, the next one first. */
    List<Long> sessions(long mentorId, Instant from, Instant until);

    Optional<Pair> pair(long pairId);

    /** The pairs of a mentor in a programme that are at work. */
    List<Pair> pairs(long mentorId, long programmeId);

    /**
     * Has a pair rest from the first day of its mentor's absence.
     *
     * @return false when it is not at work, or is to rest already
     */
    boolean letRest(long programmeId, long pairId);

    /** Pairs that are to rest or do so. */
    List<Pair> resting();

    /** It was to rest, and is not any more. */
    void stay(long pairId);

    /** Begins to rest: its sessions until then are cancelled. */
    void rest(long pairId, Instant until, Instant now);

    /** Goes on with all it had; the pair of whoever stood in ends, and all three are owed the news. */
    void resume(long pairId, Instant now, Instant expires);

    /**
     * A pair of someone who may be away.
     *
     * @param zone the mentor's
     * @param resting whether somebody may stand in at present
     */
    record Pair(
            long id,
            long programmeId,
            String programmeEn,
            String programmeFr,
            long menteeId,
            String mentee,
            long mentorId,
            String mentor,
            ZoneId zone,
            boolean active,
            boolean resting) {}
}
