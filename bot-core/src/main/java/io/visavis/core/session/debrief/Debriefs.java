package io.visavis.core.session.debrief;

import io.visavis.core.checkin.IfThen;
import io.visavis.core.session.MentoringSession;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each of a pair says of a session that is over. */
public interface Debriefs {

    /** Why a session did not take place: a fact, for nobody to be blamed. */
    enum Why {
        MOVED,
        MENTOR,
        MENTEE,
        FORGOTTEN,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Why> of(String code) {
            for (Why why : values()) {
                if (why.code().equals(code)) {
                    return Optional.of(why);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether it took place, as one of the two sees it. */
    record Word(boolean held, @Nullable Why why) {}

    /**
     * Content: how useful it was, of 1 to 5, and what its writer takes away, each null where nothing was said.
     *
     * @param shared whether the other of the pair reads the takeaway, and the manager's plan; the usefulness is read
     *     by its writer alone
     */
    record Debrief(@Nullable Integer usefulness, @Nullable String takeaway, boolean shared) {}

    /**
     * Content: what the manager sets out to do after a session.
     *
     * @param asked whether a question was sent since then: it asks about the plan as it was written, which stays
     * @param letGo whether the manager pursues it no more
     */
    record Step(IfThen plan, boolean asked, boolean letGo) {}

    Optional<Word> word(long sessionId, long personId);

    /**
     * Keeps what one side says. The session's own state follows the mentor's word, else the manager's.
     *
     * @return false when it was cancelled
     */
    boolean say(long sessionId, long personId, Word word, Instant now);

    Optional<Debrief> of(long sessionId, long personId);

    void write(long sessionId, long personId, Debrief debrief, Instant now);

    /** What the manager of the pair set out to do after the session. */
    Optional<Step> step(long sessionId);

    /**
     * Keeps, changes or clears what the manager sets out to do, read by those who read their takeaway; nothing once
     * a question has asked about it.
     *
     * @param plan empty for none
     */
    void plan(long sessionId, Optional<IfThen> plan, Instant now);

    /** Whether someone shared the last takeaway they wrote. */
    boolean sharedLast(long personId);

    /** The pair's next session. */
    Optional<MentoringSession> next(long mentorshipId, Instant now);
}
