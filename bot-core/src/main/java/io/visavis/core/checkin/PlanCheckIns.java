package io.visavis.core.checkin;

import io.visavis.core.schedule.Cadence;
import io.visavis.core.schedule.Cadence.Occurrence;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans the check-ins that fall due within the coming quarter of an hour. It looks at the database and not
 * at when it was woken: called late, twice or on two nodes at once, it plans each occurrence once. After an
 * outage the current week's check-in goes out at the next working moment; those of past weeks are missed.
 */
public final class PlanCheckIns {
    /** Longer than the 8 to 30 s for which the failover of a clustered scheduler holds its ticks back. */
    static final Duration HORIZON = Duration.ofMinutes(15);

    private final Planning planning;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public PlanCheckIns(Planning planning, WorkingCalendar calendar, Clock clock) {
        this.planning = planning;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return how many enrolments were moved on to their next occurrence */
    public int run() {
        Instant now = clock.instant();
        planning.schedule(now, group -> first(group, now, calendar));
        int planned = 0;
        for (int n = -1; n != 0; planned += n) {
            n = planning.plan(now.plus(HORIZON), (occurrence, group) -> plan(occurrence, group, now));
        }
        return planned;
    }

    /** The first occurrence of those who have none scheduled. */
    static Optional<Occurrence> first(Group group, Instant now, WorkingCalendar calendar) {
        LocalDate thisWeek = WorkingCalendar.week(group.hours().dayOf(now));
        return group.cadence().first(thisWeek, now, group.hours(), calendar);
    }

    private Plan plan(Occurrence occurrence, Group group, Instant now) {
        LocalDate week = occurrence.week();
        WorkingHours hours = group.hours();
        Optional<Occurrence> next = after(week, group, calendar);
        Instant over = Cadence.over(week, group.cadence().endsOn(), hours);
        Optional<Instant> due = due(occurrence, group, now).filter(at -> at.isBefore(over));
        return new Plan(due.orElse(null), over, next);
    }

    /** The occurrence after that of a week. */
    static Optional<Occurrence> after(LocalDate week, Group group, WorkingCalendar calendar) {
        return group.cadence().first(week.plusWeeks(1), Instant.MIN, group.hours(), calendar);
    }

    /** Empty when its week is over or has no working moment left. */
    private Optional<Instant> due(Occurrence occurrence, Group group, Instant now) {
        if (!occurrence.due().isBefore(now)) {
            return Optional.of(occurrence.due());
        }
        boolean sameWeek = WorkingCalendar.week(group.hours().dayOf(now)).equals(occurrence.week());
        return sameWeek ? calendar.nextInWeek(now, group.hours()) : Optional.empty();
    }

    /** Enrolments that share all their calendar. */
    public record Group(Cadence cadence, WorkingHours hours) {}

    /**
     * What becomes of a group's occurrence.
     *
     * @param due when it is sent; null when it is missed
     * @param expires when its week or the programme is over
     * @param next the occurrence after it; empty when the programme has none left
     */
    public record Plan(@Nullable Instant due, Instant expires, Optional<Occurrence> next) {}

    /** Enrolments and their next occurrences in the database. */
    public interface Planning {

        /** Gives a next occurrence to the enrolments that have none and whose programme is not over. */
        void schedule(Instant now, Function<Group, Optional<Occurrence>> first);

        /**
         * Takes enrolments due before the horizon that no other node has taken, and for each group stores
         * check-ins, outbox rows and next occurrences with one statement, all in one transaction.
         *
         * @return how many enrolments were taken
         */
        int plan(Instant horizon, BiFunction<Occurrence, Group, Plan> decide);

        /** The earliest next occurrence of all. */
        Optional<Instant> nextDue();
    }
}
