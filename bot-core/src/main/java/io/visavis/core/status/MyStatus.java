package io.visavis.core.status;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own part in programmes that are not over.
 *
 * @param zone the person's own
 */
public record MyStatus(ZoneId zone, Instant now, List<AsMentee> asMentee, List<AsMentor> asMentor) {
    public MyStatus {
        asMentee = List.copyOf(asMentee);
        asMentor = List.copyOf(asMentor);
    }

    /** Whether the person takes part in nothing. */
    public boolean isEmpty() {
        return asMentee.isEmpty() && asMentor.isEmpty();
    }

    /**
     * A manager's part in a programme.
     *
     * @param asked how many check-ins went out to them in all
     * @param answered how many of those they answered
     * @param mentor null while they have none
     * @param nextSession the start of the next one planned, or of the one under way; null for none
     * @param objective the title of the one in focus; null for none
     */
    public record AsMentee(
            ProgrammeDates programme,
            CheckInState thisWeek,
            int asked,
            int answered,
            @Nullable String mentor,
            @Nullable Instant nextSession,
            @Nullable String objective) {}

    /** A mentor's part in a programme; no mentees while they have none. */
    public record AsMentor(ProgrammeDates programme, List<MyMentee> mentees) {
        public AsMentor {
            mentees = List.copyOf(mentees);
        }
    }

    /**
     * What a mentor may know of a manager of theirs: never what they wrote.
     *
     * @param lastSession the start of the latest that was held or not said not to have been; null for none
     */
    public record MyMentee(
            String name,
            CheckInState thisWeek,
            @Nullable Instant nextSession,
            @Nullable Instant lastSession) {}

    /** How this week's check-in stands. */
    public enum CheckInState {
        /** None this week. */
        NONE,
        /** To be sent. */
        PLANNED,
        /** Sent, waiting. */
        OPEN,
        ANSWERED,
        SKIPPED,
        /** Over without a response, or not sent in time. */
        MISSED
    }
}
