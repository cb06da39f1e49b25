package io.visavis.core.reporting;

import io.visavis.core.words.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pairs whose mentee and mentor stand in one reporting line, and how a director ends a pair. */
public interface PairsInLine {

    /** The active ones of a programme, in the order in which they were made. */
    List<PairInLine> of(long programmeId);

    /** The name of a programme; empty when there is none. */
    Optional<Bilingual> programme(long programmeId);

    /** An active pair of a programme, in one line or not. */
    Optional<PairInLine> pair(long programmeId, long pairId);

    /**
     * Ends a pair of a programme; sessions that lie ahead are cancelled, and what was written stays.
     *
     * @return false when it was no active pair of that programme
     */
    boolean end(long programmeId, long pairId, Instant now);

    /**
     * A pair.
     *
     * @param mentorAbove whether it is the mentor who is above; else the mentee is
     */
    record PairInLine(long id, String mentee, String mentor, boolean mentorAbove) {}
}
