package io.visavis.core.objective;

import io.visavis.core.objective.Objective.Named;
import io.visavis.core.objective.Objective.State;
import io.visavis.core.objective.Objective.Wording;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objectives of all pairs. Content: whoever asks has found out before that the person may read it. */
public interface Objectives {

    /** A manager's own, by programme: open ones first, the one in focus leading. */
    List<Objective> ofMentee(long personId, Set<Long> programmes);

    /** Those of everybody whom a mentor accompanies at present, by manager, in the same order. */
    List<Objective> ofMentor(long personId, Set<Long> programmes);

    /** The open ones of one manager in one programme. */
    List<Objective> open(long enrolmentId);

    /** Empty once the manager left the programme. */
    Optional<Objective> byId(long id);

    /** What became of it, the latest first, at most forty. */
    List<Event> history(long id);

    /** Where a manager may write objectives at present, and what those can name. */
    List<Frame> frames(long personId, Set<Long> programmes);

    /** Adds one after the others; empty when the manager has one of that title there. */
    OptionalLong write(long enrolmentId, long personId, Wording wording, Instant now);

    /** Words it anew, where it still has the version that was seen. */
    Change revise(long id, int version, long personId, Wording wording, Instant now);

    /** Makes it the first of the manager's. */
    void focus(long id, long personId, Instant now);

    /** Closes or reopens it. */
    void move(long id, State state, long personId, Instant now);

    /** @return false when its wording, its state or its mentor changed since it was seen */
    boolean agree(long id, int version, long mentorId, Instant now);

    /** Keeps what the mentor would change, and owes the manager a message. */
    void suggest(Objective objective, String words, Instant now);

    void rate(long id, Moment moment, Rater rater, long personId, int level, Instant now);

    /** What became of a revision. */
    enum Change {
        DONE,
        /** The manager has another one of that title. */
        TITLE_TAKEN,
        /** Somebody changed it meanwhile. */
        OUTDATED
    }

    /**
     * What somebody did to an objective.
     *
     * @param person who did it; null for an import
     * @param what written, revised, agreed, suggested, focused, reached, dropped, reopened
     * @param field what was revised; null for anything else
     * @param words of a revision what stood there before, of a suggestion what it says; null for nothing
     * @param wordsFr the same in French where it differs
     */
    record Event(
            Instant at,
            @Nullable String person,
            String what,
            @Nullable String field,
            @Nullable String words,
            @Nullable String wordsFr) {}

    /** One programme in which somebody is a manager. */
    record Frame(
            long enrolmentId, Objective.Programme programme, List<Named> themes, List<Named> competencies, int open) {}
}
