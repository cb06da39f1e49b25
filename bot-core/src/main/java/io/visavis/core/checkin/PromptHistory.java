package io.visavis.core.checkin;

import io.visavis.core.checkin.PlanCheckIns.Group;
import io.visavis.core.checkin.prompt.Opinion;
import io.visavis.core.checkin.prompt.PastPrompt;
import io.visavis.core.schedule.Cadence.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the choice of questions looks at, and what managers found of those they answered. */
public interface PromptHistory {

    /** What the manager of this enrolment was asked so far, in any programme of theirs. */
    List<PastPrompt> past(long enrolmentId);

    /** What they were asked in this programme alone. */
    List<PastPrompt> pastInProgramme(long enrolmentId);

    /** The competency of the enrolment's objective in focus. */
    Optional<String> competencyInFocus(long enrolmentId);

    /** What the manager of this enrolment said of questions, in any programme of theirs. */
    List<Opinion> opinions(long enrolmentId);

    /** Keeps what a manager found of a question in place of what they said before; nothing where it is not answered. */
    void tell(long checkInId, boolean good, Instant at);

    /** Those of a person's enrolments that are active, by id. */
    List<Course> courses(long personId);

    /**
     * An enrolment with what decides when its questions come.
     *
     * @param email the manager's
     * @param next null where it is not scheduled yet, or none is left
     * @param planned what is planned and was not composed yet
     */
    record Course(
            long enrolmentId,
            CheckIn.ProgrammeInfo programme,
            String email,
            Group group,
            @Nullable Occurrence next,
            List<Occurrence> planned) {
        public Course {
            planned = List.copyOf(planned);
        }
    }
}
