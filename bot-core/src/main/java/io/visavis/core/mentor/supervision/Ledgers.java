package io.visavis.core.mentor.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledgers of all mentors. Each programme has its own: what happens in one is not told in another. */
public interface Ledgers {

    /** Those of someone who mentors, in programmes that are not over. */
    List<Ledger> ofMentor(long personId, Instant now);

    /** Those of a programme's mentors, by name. */
    List<Ledger> ofProgramme(long programme, Instant now);

    /** Those of selected mentors in running programmes at which nobody has looked on this day yet. */
    List<Ledger> toLookAt(Instant now);

    /** Nothing changed that day. */
    void unchanged(Collection<Ledger> looked, LocalDate day);

    /**
     * Keeps what was found. Where supervision is missing anew, or for too long since today, the mentor is owed a word
     * and the directors a fact.
     */
    void changed(Ledger ledger, @Nullable LocalDate overdueSince, boolean paused, Instant now);
}
