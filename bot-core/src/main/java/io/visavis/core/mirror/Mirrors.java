package io.visavis.core.mirror;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What managers wrote, handed to whoever wrote it and to nobody else. */
public interface Mirrors {

    /** A week's question and the one that the manager was asked first; empty for what was never sent. */
    Optional<Asked> asked(long checkInId);

    /** A manager's place in a programme; empty once they have left it. */
    Optional<Place> place(long enrolmentId, long personId);

    /** Those of a person among these programmes, the latest programme first. */
    List<Place> places(long personId, Set<Long> programmes);

    /** Everything that this person answered there, the earliest first. */
    List<OwnAnswer> answers(long enrolmentId, long personId);

    /**
     * @param first the Monday of the week of the manager's first question
     * @param week the Monday of the week of this one
     * @param endsOn the programme's last day
     * @param time at which their questions come
     */
    record Asked(long enrolmentId, LocalDate first, LocalDate week, LocalDate endsOn, LocalTime time) {}

    /** A manager in a programme. */
    record Place(long enrolmentId, long programmeId, String nameEn, String nameFr) {}
}
