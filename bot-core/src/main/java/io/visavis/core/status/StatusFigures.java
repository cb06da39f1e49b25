package io.visavis.core.status;

import io.visavis.core.people.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What status needs from the database. */
public interface StatusFigures {

    /**
     * A programme's figures, all of one moment, so that they add up.
     *
     * @param firstWeek a Monday
     * @param thisWeek a Monday
     * @param soon until when a session counts as upcoming
     * @return empty when there is no such programme
     */
    Optional<Figures> ofProgramme(long programmeId, LocalDate firstWeek, LocalDate thisWeek, Instant now, Instant soon);

    /**
     * A manager's part in each programme that they may be shown and that is not over, in the order of their starts.
     *
     * @param thisWeek the Monday of today's week
     */
    List<MyStatus.AsMentee> asMentee(Viewer viewer, LocalDate today, LocalDate thisWeek, Instant now);

    /** A mentor's part, likewise. */
    List<MyStatus.AsMentor> asMentor(Viewer viewer, LocalDate today, LocalDate thisWeek, Instant now);

    /** The parts of {@link Status} before pairs were judged. */
    record Figures(
            ProgrammeDates programme,
            List<Participant> participants,
            List<Week> weeks,
            Sessions sessions,
            List<PairFacts> pairs,
            int quarantined) {
        public Figures {
            participants = List.copyOf(participants);
            weeks = List.copyOf(weeks);
            pairs = List.copyOf(pairs);
        }
    }
}
