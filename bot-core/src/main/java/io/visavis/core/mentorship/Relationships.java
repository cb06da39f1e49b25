package io.visavis.core.mentorship;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All pairs that have begun. */
public interface Relationships {

    Optional<Relationship> byId(long id);

    /** Those of a person on either side that have not ended, in these programmes, the oldest first. */
    List<Relationship> of(long personId, Set<Long> programmes);

    /**
     * Ends a pair, cancels its sessions that have not begun, and owes the other side a word.
     *
     * @param by which of the two ends it: told to nobody and kept nowhere
     * @return false when it had ended already
     */
    boolean end(Relationship relationship, long by, Instant now, Instant expires);

    /** Owes both sides of each pair that has held two sessions the question how they find it, once. */
    void askHowItGoes(Instant now, Instant expires);

    /** Whether someone was asked and has not answered. */
    boolean waits(long relationshipId, long personId);

    /**
     * Keeps an answer, in the place of an earlier one, which is then told to nobody any more.
     *
     * @return false when they were not asked
     */
    boolean answer(long relationshipId, long personId, Fit fit, Instant now);

    /**
     * Lets the directors know what someone answered.
     *
     * @return false when there is no answer
     */
    boolean tell(long relationshipId, long personId);

    /** What people of a programme wanted its directors to know of pairs that have not ended. */
    List<Told> told(long programmeId);

    /** @param by the name of whoever answered */
    record Told(String by, String other, Fit answer) {}
}
