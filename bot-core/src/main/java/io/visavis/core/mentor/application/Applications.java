package io.visavis.core.mentor.application;

import io.visavis.core.mentor.application.Application.Decision;
import io.visavis.core.mentor.application.Application.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The applications of all programmes. Each step owes the other side a message, and is taken once: a step that no
 * longer fits, since the other side was faster, changes nothing.
 */
public interface Applications {

    /**
     * Programmes in which someone may apply: of their organisation, or in which they take part; not over, not
     * theirs to direct, and neither applied for nor accepted yet.
     *
     * @param seen those that may be shown where they look from
     */
    List<Programme> open(long personId, Set<Long> seen, Instant now);

    /** A programme and those of the same client and the same mentoring firm. */
    Set<Long> alike(long programme);

    /** @return false where they may not apply there, or have already */
    boolean apply(long personId, long programme, Set<Long> seen, Entry entry, Instant now);

    Optional<Application> byId(long id);

    /** Someone's own that are pending. */
    List<Application> own(long personId);

    /** Those of a programme that are pending, the oldest first; without what was written. */
    List<Waiting> waiting(long programme);

    /** @return false when it does not wait for a director, or is their own */
    boolean ask(long id, long programme, long director, String question, Instant now);

    /** @return false when they were not asked */
    boolean answer(long id, long personId, String answer, Instant now);

    /** Makes whoever is accepted a mentor of the programme.
     *
     * @return false when it does not wait for a director, or is their own
     */
    boolean decide(long id, long programme, long director, Decision decision, Instant now);

    /** @return false when it is not theirs or not pending */
    boolean withdraw(long id, long personId, Instant now);

    /** A programme that someone may apply to. */
    record Programme(long id, String nameEn, String nameFr) {}

    /** @param asked whether the applicant is to answer first */
    record Waiting(long id, String name, Instant appliedAt, boolean asked) {}
}
