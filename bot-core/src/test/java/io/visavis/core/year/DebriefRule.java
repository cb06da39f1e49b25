package io.visavis.core.year;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.chat.Sending;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.year.Agenda.Appointment;
import io.visavis.core.year.Cast.Member;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Each of a pair is asked about every session that was not cancelled, unless they spoke of it before or there was no
 * day on which they could have been: at work and taking part for half an hour on end, servers running, the platform
 * taking messages, and room left in their day and week when that half hour was over.
 */
final class DebriefRule {
    private static final Duration AFTER = Duration.ofMinutes(30);
    private static final Duration WORTH = Duration.ofDays(5);
    private static final Duration ENOUGH = Duration.ofMinutes(30);

    private final Setting setting;
    private final Diary diary;
    private final List<Told> told;
    private final List<RecordingPlatform.Failure> failures;
    private final PublicHolidays holidays;

    /**
     * What a programme allows.
     *
     * @param members by their ids
     * @param until when the play ended
     */
    record Setting(Map<Long, Member> members, int perDay, int perWeek, Instant until) {}

    DebriefRule(
            Setting setting,
            Diary diary,
            List<Told> told,
            List<RecordingPlatform.Failure> failures,
            PublicHolidays holidays) {
        this.setting = setting;
        this.diary = diary;
        this.told = told;
        this.failures = failures;
        this.holidays = holidays;
    }

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (long session : diary.agenda().sessions()) {
            for (Appointment passed : passed(session)) {
                diary.agenda().of(session).both().stream()
                        .sorted()
                        .filter(person -> !asked(session, person, passed))
                        .flatMap(person -> chance(session, setting.members().get(person), passed))
                        .forEach(broken::add);
            }
        }
        return broken;
    }

    /** Those of a session's starts that it kept to until it was too late to ask. */
    private List<Appointment> passed(long session) {
        List<Appointment> all = diary.agenda().appointments(session);
        return all.stream()
                .filter(Appointment::planned)
                .filter(appointment -> all.stream()
                        .noneMatch(other -> other.known().isAfter(appointment.known())
                                && other.known().isBefore(latest(appointment))))
                .toList();
    }

    private static Instant due(Appointment appointment) {
        return appointment.endsAt().plus(AFTER);
    }

    private static Instant latest(Appointment appointment) {
        return due(appointment).plus(WORTH);
    }

    private boolean asked(long session, long person, Appointment passed) {
        return told.stream()
                .filter(t -> !t.at().isBefore(passed.endsAt()))
                .flatMap(t -> t.all().stream())
                .anyMatch(fact ->
                        fact.kind().equals("session_debrief") && fact.subject() == session && fact.person() == person);
    }

    /** The first good half hour that passed without the question; none where they spoke of the session before. */
    private Stream<String> chance(long session, Member member, Appointment passed) {
        Instant due = due(passed);
        Instant end = earlier(latest(passed), setting.until());
        if (mayBeLost(member, passed.endsAt(), end)) {
            return Stream.empty();
        }
        for (LocalDate day = day(member, due); !day.isAfter(day(member, end)); day = day.plusDays(1)) {
            Instant from = later(due, at(day, member.start(), member));
            Instant until = earlier(end, at(day, member.end(), member));
            if (!from.plus(ENOUGH).isAfter(until)
                    && workday(day, member)
                    && undisturbed(session, member, day, from, until)
                    && room(member, day, until)) {
                return Stream.of(
                        "session " + session + " of " + passed.startsAt() + " to " + member.email() + " on " + day);
            }
        }
        return Stream.empty();
    }

    /** Teams does not tell whether it arrived, and what may not be said twice is let go; so is what was refused often. */
    private boolean mayBeLost(Member member, Instant from, Instant until) {
        List<Sending> told = failures.stream()
                .filter(failure -> failure.email().equals(member.email()))
                .filter(failure -> !failure.at().isBefore(from) && !failure.at().isAfter(until))
                .map(RecordingPlatform.Failure::told)
                .toList();
        return member.platform().equals("teams") && told.stream().anyMatch(Sending.Unknown.class::isInstance)
                || told.stream().filter(Sending.Rejected.class::isInstance).count() >= 3;
    }

    private boolean undisturbed(long session, Member member, LocalDate day, Instant from, Instant until) {
        long mentee = diary.agenda().of(session).mentee();
        boolean failed = failures.stream()
                .anyMatch(failure -> failure.email().equals(member.email())
                        && day(member, failure.at()).equals(day));
        return !failed
                && Stream.iterate(from, at -> at.isBefore(until), at -> at.plus(10, ChronoUnit.MINUTES))
                        .allMatch(at -> diary.runs(at)
                                && diary.takesPart(member.id(), at)
                                && diary.takesPart(mentee, at)
                                && !diary.onBreak(member.id(), at, day)
                                && !diary.agenda().hasSpoken(session, member.id(), at));
    }

    private boolean room(Member member, LocalDate day, Instant until) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> days = told.stream()
                .filter(t -> t.email().equals(member.email()) && t.at().isBefore(until))
                .map(t -> day(member, t.at()))
                .filter(each -> !each.isBefore(monday))
                .toList();
        return days.size() < setting.perWeek()
                && days.stream().filter(day::equals).count() < setting.perDay();
    }

    private boolean workday(LocalDate day, Member member) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.isHoliday(day, member.region());
    }

    private static Instant at(LocalDate day, LocalTime time, Member member) {
        return day.atTime(time).atZone(member.zone()).toInstant();
    }

    private static LocalDate day(Member member, Instant at) {
        return at.atZone(member.zone()).toLocalDate();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
