package io.visavis.core.objective;

import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One objective of a manager in a programme, as it stands now. Content: for its pair alone. */
public record Objective(long id, Parties parties, Wording wording, Standing standing, Ratings ratings) {

    /**
     * Whose it is and where.
     *
     * @param mentor null while the manager has none
     */
    public record Parties(
            Programme programme,
            long enrolmentId,
            long menteeId,
            String mentee,
            @Nullable Mentor mentor) {

        Optional<Mentor> paired() {
            return Optional.ofNullable(mentor);
        }
    }

    /** The programme it belongs to; both days are part of it. */
    public record Programme(long id, String nameEn, String nameFr, LocalDate startsOn, LocalDate endsOn) {
        String name(Words words) {
            return words.pick(nameEn, nameFr);
        }
    }

    /** The present mentor. */
    public record Mentor(long mentorshipId, long personId, String name) {}

    /** A company priority or a competency. */
    public record Named(long id, String nameEn, String nameFr) {
        String name(Words words) {
            return words.pick(nameEn, nameFr);
        }
    }

    /**
     * What a mentor agrees to.
     *
     * @param indicator what could be seen or counted; null until it is found
     * @param weight how much it counts beside the manager's other objectives, 1 to 3
     */
    public record Wording(
            String title,
            String aspiration,
            Named theme,
            Named competency,
            @Nullable String indicator,
            int weight,
            Levels levels) {

        /** Whether it can be agreed on and rated; until then it is a draft. */
        public boolean isComplete() {
            return indicator != null && levels.areComplete();
        }

        Wording with(Levels others) {
            return new Wording(title, aspiration, theme, competency, indicator, weight, others);
        }
    }

    /**
     * How it stands.
     *
     * @param version counts the changes of its wording
     * @param agreed whether the present mentor agreed to the present wording
     * @param suggestion what the present mentor would change in the present wording; null for nothing
     * @param inFocus whether it is the first of the manager's open ones
     */
    public record Standing(
            State state,
            int version,
            boolean agreed,
            @Nullable String suggestion,
            boolean inFocus) {}

    /** Whether it is worked on. */
    public enum State {
        OPEN,
        REACHED,
        DROPPED
    }

    public boolean isOpen() {
        return standing.state() == State.OPEN;
    }

    boolean isOf(long menteeId) {
        return parties.menteeId() == menteeId;
    }

    boolean isMentoredBy(long personId) {
        return parties.paired().filter(mentor -> mentor.personId() == personId).isPresent();
    }

    /** Whether the present mentor has been, or will be, asked to agree. */
    boolean waitsForMentor() {
        return isOpen() && wording.isComplete() && !standing.agreed() && parties.mentor() != null;
    }

    /** Whether attainment can be told: worked on, and worded in all its levels. */
    boolean canBeRated() {
        return isOpen() && wording.isComplete();
    }
}
