package io.visavis.core.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Which moments are working moments, and the nearest one to a given moment. */
public final class WorkingCalendar {
    private static final int LONGEST_BREAK_DAYS = 400;
    /** A message moved into the end of a day still leaves time to read it. */
    private static final int MINUTES_BEFORE_END = 15;

    private final PublicHolidays holidays;

    public WorkingCalendar(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /** The Monday of a day's ISO week. */
    public static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public boolean isWorking(Instant at, WorkingHours hours) {
        ZonedDateTime local = at.atZone(hours.zone());
        LocalTime time = local.toLocalTime();
        return isWorkingDay(local.toLocalDate(), hours) && !time.isBefore(hours.start()) && time.isBefore(hours.end());
    }

    public boolean isWorkingDay(LocalDate day, WorkingHours hours) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !holidays.isHoliday(day, hours.region())
                && !hours.inPause(day);
    }

    /** The first working moment at or after {@code from} in the same ISO week; empty when the week has none left. */
    public Optional<Instant> nextInWeek(Instant from, WorkingHours hours) {
        LocalDate nextWeek = week(hours.dayOf(from)).plusWeeks(1);
        return next(from, hours).filter(at -> hours.dayOf(at).isBefore(nextWeek));
    }

    /** The first working moment at or after {@code from}; empty when the coming year has none. */
    public Optional<Instant> next(Instant from, WorkingHours hours) {
        if (isWorking(from, hours)) {
            return Optional.of(from);
        }
        LocalDate today = hours.dayOf(from);
        return today.datesUntil(today.plusDays(LONGEST_BREAK_DAYS))
                .filter(day -> isWorkingDay(day, hours))
                .map(day -> hours.resolve(day.atTime(hours.start())))
                .filter(at -> !at.isBefore(from))
                .findFirst();
    }

    /** The start of the first working day after the day of {@code at}, in the same ISO week. */
    public Optional<Instant> nextDayInWeek(Instant at, WorkingHours hours) {
        LocalDate tomorrow = hours.dayOf(at).plusDays(1);
        return tomorrow.getDayOfWeek() == DayOfWeek.MONDAY
                ? Optional.empty()
                : nextInWeek(hours.resolve(tomorrow.atStartOfDay()), hours);
    }

    /**
     * The nth working day after the day of {@code after}, at a time of day or, where that lies outside working
     * hours, at the first working moment after it; empty when the ISO week ends before.
     *
     * @param workingDays at least 1
     */
    public Optional<Instant> laterInWeek(Instant after, int workingDays, LocalTime time, WorkingHours hours) {
        LocalDate today = hours.dayOf(after);
        return today.plusDays(1)
                .datesUntil(week(today).plusWeeks(1))
                .filter(day -> isWorkingDay(day, hours))
                .skip(workingDays - 1L)
                .findFirst()
                .flatMap(day -> nextInWeek(hours.resolve(day.atTime(time)), hours));
    }

    /**
     * The latest working moment that is not after {@code latest}: the same time on the nearest working day
     * before it, or within working hours where that time lies outside them.
     */
    public Optional<Instant> lastBefore(Instant latest, WorkingHours hours) {
        LocalDateTime local = latest.atZone(hours.zone()).toLocalDateTime();
        LocalDate day = local.toLocalDate();
        if (local.toLocalTime().isBefore(hours.start())) {
            day = day.minusDays(1);
        }
        LocalTime time = within(local.toLocalTime(), hours);
        for (int i = 0; i < LONGEST_BREAK_DAYS; i++, day = day.minusDays(1)) {
            if (isWorkingDay(day, hours)) {
                return Optional.of(hours.resolve(day.atTime(time)));
            }
        }
        return Optional.empty();
    }

    private static LocalTime within(LocalTime time, WorkingHours hours) {
        boolean inside = !time.isBefore(hours.start()) && time.isBefore(hours.end());
        return inside ? time : hours.end().minusMinutes(MINUTES_BEFORE_END);
    }
}
