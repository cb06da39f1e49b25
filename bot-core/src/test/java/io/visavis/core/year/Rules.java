package io.visavis.core.year;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.year.Cast.Member;
import io.visavis.core.year.Told.Fact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of everything that was sent. Each rule answers with what breaks it. */
final class Rules {
    private static final int REST_WEEKS = 8;
    /** Written down apart from the product's own list, so that nobody widens that one unnoticed. */
    private static final Set<String> WITHOUT_CONSENT = Set.of(
            "first_contact",
            "first_contact_reminder",
            "workspace_removed",
            "pairs_in_line",
            "mentor_application",
            "mentor_decision",
            "supervision_facts",
            "supervision_request",
            "supervision_answer",
            "referent_request",
            "referent_unreached");

    private final Cast cast;
    private final Diary diary;
    private final List<Told> told;
    private final List<RecordingPlatform.Failure> failures;
    private final PublicHolidays holidays = new PublicHolidays();

    /** @param failures what a platform did not take */
    Rules(Cast cast, Diary diary, List<Told> told, List<RecordingPlatform.Failure> failures) {
        this.cast = cast;
        this.diary = diary;
        this.told = told;
        this.failures = failures;
    }

    Map<String, List<String>> broken() {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        broken.put(
                "the same message twice",
                repeated(Stream.concat(told.stream().map(t -> t.fact().deliveryId()), facts().map(Fact::key))));
        broken.put("two questions in a week", repeated(of("check_in").map(f -> f.enrolment() + " " + f.week())));
        broken.put("outside work", lines(t -> !atWork(t)));
        broken.put(
                "to or about someone who does not take part",
                lines(t -> t.all().stream().anyMatch(fact -> !consented(t, fact))));
        broken.put("a third reminder of the first contact", beyondTwo("first_contact_reminder"));
        broken.put("in a break", lines(t -> diary.onBreak(member(t).id(), t.at(), day(t))));
        broken.put("more than a day's budget", beyond(cast.perDay(), t -> t.email() + " " + day(t)));
        broken.put("more than a week's budget", beyond(cast.perWeek(), t -> t.email() + " " + week(t)));
        broken.put("a question of another week, or off the cadence", lines(t -> isCheckIn(t) && !inItsWeek(t)));
        broken.put("a question before or after the programme", lines(t -> isCheckIn(t) && !inProgramme(t)));
        broken.put("asked again after a response", lines(t -> isCheckIn(t) && afterResponse(t)));
        broken.put("a third reminder", beyondTwo("check_in_reminder"));
        broken.put("the same prompt within eight weeks", tired());
        broken.putAll(new SessionRules(diary, told).broken());
        broken.put(
                "a session that was not looked back on",
                new DebriefRule(cast.setting(), diary, told, failures, holidays).broken());
        broken.values().removeIf(List::isEmpty);
        return broken;
    }

    private Stream<Fact> facts() {
        return told.stream().flatMap(t -> t.all().stream());
    }

    private Stream<Fact> of(String kind) {
        return facts().filter(fact -> fact.kind().equals(kind));
    }

    private List<String> lines(Predicate<Told> breaks) {
        return told.stream().filter(breaks).map(Told::line).toList();
    }

    private static List<String> repeated(Stream<String> keys) {
        return keys.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Member member(Told t) {
        return cast.member(t.fact().person());
    }

    private LocalDate day(Told t) {
        return t.at().atZone(member(t).zone()).toLocalDate();
    }

    private LocalDate week(Told t) {
        return day(t).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean atWork(Told t) {
        Member member = member(t);
        LocalTime time = t.at().atZone(member.zone()).toLocalTime();
        return day(t).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !holidays.isHoliday(day(t), member.region())
                && !time.isBefore(member.start())
                && time.isBefore(member.end());
    }

    private List<String> beyond(int budget, Function<Told, String> window) {
        return told.stream().collect(Collectors.groupingBy(window)).values().stream()
                .filter(within -> within.size() > budget)
                .map(within -> within.stream().map(Told::line).toList().toString())
                .toList();
    }

    private static boolean isCheckIn(Told t) {
        return t.fact().aboutCheckIn();
    }

    private boolean inItsWeek(Told t) {
        LocalDate week = Objects.requireNonNull(t.fact().week());
        long sinceFirst = ChronoUnit.WEEKS.between(WorkingCalendar.week(cast.startsOn()), week);
        return week.equals(week(t)) && sinceFirst % cast.weeks() == 0;
    }

    private boolean inProgramme(Told t) {
        return !day(t).isBefore(cast.startsOn()) && !day(t).isAfter(cast.endsOn());
    }

    private boolean afterResponse(Told t) {
        return diary.response(t.fact().subject())
                .filter(response -> !t.at().isBefore(response))
                .isPresent();
    }

    /** Whoever gets anything takes part, and so does the manager of the pair that it is about. */
    private boolean consented(Told t, Fact fact) {
        boolean about =
                pairOf(fact).map(pair -> diary.takesPart(pair.mentee(), t.at())).orElse(true);
        return WITHOUT_CONSENT.contains(fact.kind()) || about && diary.takesPart(fact.person(), t.at());
    }

    private Optional<Agenda.Pair> pairOf(Fact fact) {
        Agenda agenda = diary.agenda();
        if (fact.aboutSession()) {
            return Optional.of(agenda.of(fact.subject()));
        } else if (fact.aboutDates()) {
            return Optional.of(agenda.dates(fact.subject()).pair());
        }
        return fact.asksForDate() ? Optional.of(agenda.pair(fact.subject())) : Optional.empty();
    }

    private List<String> beyondTwo(String kind) {
        return of(kind).collect(Collectors.groupingBy(Fact::subject)).values().stream()
                .filter(reminders -> reminders.size() > 2)
                .map(Object::toString)
                .toList();
    }

    private List<String> tired() {
        List<Fact> questions = of("check_in").toList();
        return questions.stream()
                .filter(question -> questions.stream().anyMatch(other -> tooSoon(question, other)))
                .map(Fact::toString)
                .toList();
    }

    private static boolean tooSoon(Fact question, Fact earlier) {
        return question.id() != earlier.id()
                && Objects.equals(question.enrolment(), earlier.enrolment())
                && Objects.equals(question.prompt(), earlier.prompt())
                && Math.abs(ChronoUnit.WEEKS.between(question.week(), earlier.week())) <= REST_WEEKS;
    }
}
