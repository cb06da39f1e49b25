package io.visavis.core.checkin;

import io.visavis.core.checkin.PromptHistory.Course;
import io.visavis.core.checkin.prompt.PastPrompt;
import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.Repertoire;
import io.visavis.core.checkin.prompt.Stage;
import io.visavis.core.people.Viewer;
import io.visavis.core.schedule.Cadence;
import io.visavis.core.schedule.Cadence.Occurrence;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plays the coming weeks as they will be asked, holidays and breaks left out. What it tells is what comes, as long as
 * nothing changes meanwhile.
 */
public final class ForeseeQuestions {
    /** So many are foreseen. */
    public static final int MOST = 6;

    /** The rarest cadence is every eight weeks: so many of the most frequent one may lie between six of it. */
    private static final int FAR = MOST * 8;

    private final PromptHistory history;
    private final PromptLibrary library;
    private final ChooseQuestion choose;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public ForeseeQuestions(PromptHistory history, PromptLibrary library, WorkingCalendar calendar, Clock clock) {
        this.history = history;
        this.library = library;
        this.choose = new ChooseQuestion(history, library);
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A question to come.
     *
     * @param prompt empty where nothing has rested, and for a director where it is not theirs to know
     */
    public record Foreseen(
            CheckIn.ProgrammeInfo programme, Occurrence occurrence, Stage stage, Optional<Prompt> prompt) {}

    private record Step(Course course, Occurrence occurrence) {
        LocalDate week() {
            return occurrence.week();
        }

        Foreseen asking(Optional<Prompt> prompt) {
            CheckIn.ProgrammeInfo programme = course.programme();
            Stage stage = Stage.at(programme.startsOn(), programme.endsOn(), week());
            return new Foreseen(programme, occurrence, stage, prompt);
        }
    }

    /** The next six of a manager, from all that they may be shown where they ask. */
    public List<Foreseen> own(Viewer viewer) {
        List<Course> courses = history.courses(viewer.person().id());
        List<PastPrompt> past = new ArrayList<>();
        courses.stream().findFirst().ifPresent(course -> past.addAll(history.past(course.enrolmentId())));
        List<Foreseen> foreseen = new ArrayList<>();
        for (Step step : steps(courses)) {
            if (foreseen.size() == MOST) {
                break;
            }
            Course course = step.course();
            Optional<Prompt> prompt =
                    choose.choose(course.enrolmentId(), course.programme(), course.email(), step.week(), past);
            prompt.ifPresent(asked -> past.add(new PastPrompt(asked.code(), step.week())));
            if (viewer.sees(course.programme().id())) {
                foreseen.add(step.asking(prompt));
            }
        }
        return foreseen;
    }

    /**
     * The next six of a manager in one programme, for its director: which come by the director's own order. What else
     * a question is chosen by, the objective in focus and what the manager found useful, is not looked at.
     */
    public List<Foreseen> forDirector(long programmeId, long personId) {
        Repertoire repertoire = library.of(programmeId);
        List<Course> courses = history.courses(personId).stream()
                .filter(course -> course.programme().id() == programmeId)
                .toList();
        List<PastPrompt> past = new ArrayList<>();
        courses.forEach(course -> past.addAll(history.pastInProgramme(course.enrolmentId())));
        past.removeIf(asked -> !repertoire.first().contains(asked.code()));
        List<Foreseen> foreseen = new ArrayList<>();
        steps(courses).stream().limit(MOST).forEach(step -> {
            Optional<Prompt> prompt =
                    ChooseQuestion.first(repertoire, step.course().programme(), step.week(), past);
            prompt.ifPresent(asked -> past.add(new PastPrompt(asked.code(), step.week())));
            foreseen.add(step.asking(prompt));
        });
        return foreseen;
    }

    private List<Step> steps(List<Course> courses) {
        Instant now = clock.instant();
        Comparator<Step> byTime = Comparator.comparing(step -> step.occurrence().due());
        return courses.stream()
                .flatMap(course -> occurrences(course, now).map(occurrence -> new Step(course, occurrence)))
                .sorted(byTime.thenComparing(step -> step.course().enrolmentId()))
                .toList();
    }

    /** As they are planned: what is planned already, the one that is scheduled, and those after it. */
    private Stream<Occurrence> occurrences(Course course, Instant now) {
        WorkingHours hours = course.group().hours();
        Stream<Occurrence> planned = course.planned().stream()
                .filter(occurrence -> now.isBefore(
                        Cadence.over(occurrence.week(), course.programme().endsOn(), hours)));
        Optional<Occurrence> next =
                Optional.ofNullable(course.next()).or(() -> PlanCheckIns.first(course.group(), now, calendar));
        return Stream.concat(
                planned,
                next.stream()
                        .flatMap(first -> Stream.iterate(
                                        Optional.of(first),
                                        Optional::isPresent,
                                        before -> PlanCheckIns.after(
                                                before.orElseThrow().week(), course.group(), calendar))
                                .limit(FAR)
                                .flatMap(Optional::stream)));
    }
}
