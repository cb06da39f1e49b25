package io.visavis.core.session;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sessions of all pairs. */
public interface Sessions {
    /** Why a brief is dropped whose session falls on a day on which its mentor is away. */
    String MENTOR_AWAY = "mentor_away";

    Optional<MentoringSession> byId(long id);

    /** Planned sessions of a person on either side in these programmes that have not ended, the next one first. */
    List<MentoringSession> ahead(long personId, Set<Long> programmes, Instant now);

    /** Planned sessions that start in between and whose messages are not owed for their present start and length. */
    List<MentoringSession> withoutMessages(Instant after, Instant until);

    /**
     * Owes the messages of a session for its start and length, and drops those not begun yet of an earlier
     * start. Does nothing when that was done, or the session was changed, since it was read.
     */
    void owe(MentoringSession session, List<NewMessage> messages, Instant now);

    /** Messages that never left, of sessions that will take place after all and are not over their time. */
    List<DroppedMessage> dropped(Instant now);

    /** Owes a dropped message again, with the times of {@code anew}; does nothing when another node did. */
    void oweAgain(DroppedMessage dropped, NewMessage anew);

    /** Whether the two of a pair stand in one reporting line: nothing is said of their sessions then. */
    boolean inOneLine(long mentorshipId);

    /** Reads content: only what the manager shared with their mentor, or handed over to them. */
    Preparation preparation(MentoringSession session);

    /**
     * Reads content, for its manager alone: what they shared in a pair of theirs up to a moment, of which they may hand
     * over what they choose.
     */
    HandedOver shared(long mentorshipId, Instant until);

    /** Whether the mentor is away on the day of a session, by their own zone. */
    boolean mentorAway(MentoringSession session, ZoneId zone);

    /**
     * A message around a session that was dropped for a reason that may pass.
     *
     * @param personId whom it was for
     * @param dueAt when it was last to leave
     * @param wasOverBudget whether it was dropped since the person had been sent enough that day
     */
    record DroppedMessage(
            long id, long sessionId, MessageKind kind, long personId, Instant dueAt, boolean wasOverBudget) {}
}
