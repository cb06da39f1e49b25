package io.visavis.core.checkin;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The check-ins that were planned, and what was written in them. */
public interface CheckIns {

    Optional<CheckIn> byId(long id);

    /** Those of a person that were sent and may still be answered, one a programme at most. */
    List<CheckIn> current(long personId);

    /** Settles which prompt a check-in asks; the first choice stands. */
    String settlePrompt(long id, String promptCode);

    /** The time of day at which the enrolment's prompts come. */
    LocalTime promptTime(long enrolmentId);

    /** Those of a person's programmes that are asked about, the latest first. */
    List<Commitment> openCommitments(long personId, Set<Long> programmes, int most);

    /**
     * It stands in the person's chat: it is open, and an earlier one of the same enrolment can no longer be
     * answered. What was typed for that one and never recorded is forgotten.
     */
    void opened(long id, Instant at);

    /** It was never sent. */
    void missed(long id);

    void reminded(long id, int reminder);

    /**
     * Stores an answer or what replaces it, together with its commitment and what became of earlier ones. One
     * for the mentor is shared in the pair that the check-in was read with.
     *
     * @return false when it may no longer be changed
     */
    boolean answer(CheckIn checkIn, Answer answer, Instant at);

    /** @return false when it no longer awaits a response */
    boolean skip(long id, Instant at);

    /** @return false when it no longer awaits a response */
    boolean postpone(long id);

    /** When one that was put off is asked once more; empty when it is not, or was already. */
    Optional<Instant> askedAgain(long id);

    /** Whether one that was put off was asked once more, or was to be. */
    boolean wasAskedAgain(long id);

    void draft(long id, String words, Instant at);

    /** The cards of this check-in that stand where its programme's messages may still go. */
    List<StandingCard> cards(long id);
}
