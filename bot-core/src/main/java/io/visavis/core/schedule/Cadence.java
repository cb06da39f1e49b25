package io.visavis.core.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Every n weeks on one day at one local time, from a programme's first week to its last day. Weeks are
 * counted from the programme's start, so that a changed day or time never doubles a week.
 *
 * @param weeks 1 to 8
 */
public record Cadence(int weeks, DayOfWeek day, LocalTime time, LocalDate startsOn, LocalDate endsOn) {

    /** One occurrence: the Monday of its week, and its instant. */
    public record Occurrence(LocalDate week, Instant due) {}

    /**
     * The first occurrence in {@code fromWeek} or later that is not before {@code earliest}. One that falls
     * outside working hours is moved to the next working moment of its week; a week without any is left out.
     *
     * @param fromWeek a Monday
     * @return empty when the programme has none left
     */
    public Optional<Occurrence> first(
            LocalDate fromWeek, Instant earliest, WorkingHours hours, WorkingCalendar calendar) {
        for (LocalDate week = onCadence(fromWeek); !week.isAfter(endsOn); week = week.plusWeeks(weeks)) {
            Optional<Instant> due = dueIn(week, hours, calendar).filter(at -> !at.isBefore(earliest));
            if (due.isPresent()) {
                return Optional.of(new Occurrence(week, due.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * The moment from which the question of a week is not asked any more: the week is over or, should that come
     * before, the programme.
     *
     * @param week a Monday
     */
    public static Instant over(LocalDate week, LocalDate endsOn, WorkingHours hours) {
        LocalDate nextWeek = week.plusWeeks(1);
        LocalDate after = endsOn.plusDays(1);
        return hours.resolve((after.isBefore(nextWeek) ? after : nextWeek).atStartOfDay());
    }

    private Optional<Instant> dueIn(LocalDate week, WorkingHours hours, WorkingCalendar calendar) {
        Instant nominal =
                hours.resolve(week.with(TemporalAdjusters.nextOrSame(day)).atTime(time));
        return calendar.nextInWeek(nominal, hours).filter(at -> withinProgramme(hours.dayOf(at)));
    }

    private boolean withinProgramme(LocalDate date) {
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }

    private LocalDate onCadence(LocalDate fromWeek) {
        LocalDate first = WorkingCalendar.week(startsOn);
        if (!fromWeek.isAfter(first)) {
            return first;
        }
        long since = ChronoUnit.WEEKS.between(first, fromWeek);
        long late = since % weeks;
        return late == 0 ? fromWeek : fromWeek.plusWeeks(weeks - late);
    }
}
