package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Participant;
import io.visavis.core.programme.imports.Parts.Week;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Place;
import io.visavis.core.programme.imports.source.Problems;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/** Nobody is asked outside working hours. */
final class CheckHours {
    private static final LocalTime USUAL_START = LocalTime.of(9, 0);
    private static final LocalTime USUAL_END = LocalTime.of(18, 0);

    private final Problems problems;
    // The cadence is wrong once, however many people it is wrong for
    private final Set<Place> reported = new HashSet<>();

    CheckHours(Problems problems) {
        this.problems = problems;
    }

    void check(Participants participants) {
        participants.all().forEach(this::check);
    }

    private void check(Participant person) {
        Week week = person.week();
        LocalTime start = week.workStart().value();
        LocalTime end = week.workEnd().value();
        if (start == null || end == null) {
            return;
        }
        if (!end.isAfter(start)) {
            String what = end + " is not after work_start";
            problems.add(week.workEnd().place(), what, "a time after " + start);
        } else if (person.has(Role.MENTEE)
                && week.promptTime().is(time -> time.isBefore(start) || !time.isBefore(end))) {
            report(week, start, end);
        }
    }

    /** At the cadence where it lies outside the usual hours too, else at the person's row. */
    private void report(Week week, LocalTime start, LocalTime end) {
        Found<LocalTime> time = week.promptTime();
        Place row = week.workStart().place();
        boolean own = time.place().file().equals(row.file());
        boolean usual = start.equals(USUAL_START) && end.equals(USUAL_END);
        Place place = own || usual ? time.place() : new Place(row.file(), row.line(), "prompt_time");
        if (reported.add(place)) {
            String what = "%s is outside the working hours %s to %s".formatted(time.shown(), start, end);
            problems.add(place, what, "a time from %s to before %s".formatted(start, end));
        }
    }
}
