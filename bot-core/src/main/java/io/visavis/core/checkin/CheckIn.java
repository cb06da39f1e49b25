package io.visavis.core.checkin;

import io.visavis.core.schedule.Cadence;
import io.visavis.core.schedule.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One week's check-in, as the manager it belongs to may see it.
 *
 * @param week the Monday of its ISO week
 * @param latest whether no later one was sent to a manager still in the programme: only then may it be answered
 *     or changed
 * @param promptCode null until its card is composed
 * @param mentor the mentor of their present pair
 * @param reader the mentor the answer is shared with, who may be an earlier one
 * @param answer null until it is answered
 * @param previous the commitments it asks about, the latest first, three at most: the one made last and those that
 *     have waited longest for a word
 * @param draft what they typed in chat, kept for the form
 * @param good whether they found it a good question; null until they say
 */
public record CheckIn(
        long id,
        long enrolmentId,
        long personId,
        ProgrammeInfo programme,
        LocalDate week,
        State state,
        boolean latest,
        boolean postponed,
        @Nullable String promptCode,
        @Nullable Instant respondedAt,
        Audience lastAudience,
        @Nullable Mentor mentor,
        @Nullable Mentor reader,
        @Nullable Answer answer,
        List<AskedPlan> previous,
        @Nullable String draft,
        @Nullable Boolean good) {

    public CheckIn {
        previous = List.copyOf(previous);
    }

    /** Where it stands. */
    public enum State {
        PLANNED,
        OPEN,
        ANSWERED,
        SKIPPED,
        MISSED
    }

    /** The mentor of a pair, by whom an answer can be read once it is shared in that pair. */
    public record Mentor(long mentorshipId, String name) {}

    /** What of the programme shows on a card. */
    public record ProgrammeInfo(
            long id, String code, String nameEn, String nameFr, LocalDate startsOn, LocalDate endsOn) {}

    /** Whether the manager still owes a response and is asked for one. */
    public boolean awaitsResponse() {
        return latest && (state == State.OPEN || state == State.PLANNED);
    }

    /** From when on it is not brought to mind any more. */
    Instant over(WorkingHours hours) {
        return Cadence.over(week, programme.endsOn(), hours);
    }
}
