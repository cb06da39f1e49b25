package io.visavis.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.people.Person;
import io.visavis.core.schedule.Cadence.Occurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In Paris, from 9 to 18 o'clock. 18 January 2027 is a Monday. */
class CadenceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final WorkingCalendar calendar = new WorkingCalendar(new PublicHolidays());

    private static Cadence every(int weeks, DayOfWeek day, String time, String from, String until) {
        return new Cadence(weeks, day, LocalTime.parse(time), LocalDate.parse(from), LocalDate.parse(until));
    }

    private static WorkingHours hours(Person.Pause pause) {
        return new WorkingHours(PARIS, "FR", LocalTime.of(9, 0), LocalTime.of(18, 0), pause);
    }

    /** All occurrences as local date-times. */
    private List<String> all(Cadence cadence, WorkingHours hours) {
        List<String> all = new ArrayList<>();
        Optional<Occurrence> next = cadence.first(LocalDate.of(2020, 1, 6), Instant.MIN, hours, calendar);
        while (next.isPresent()) {
            Occurrence occurrence = next.get();
            all.add(occurrence.due().atZone(PARIS).toLocalDateTime().toString());
            next = cadence.first(occurrence.week().plusWeeks(1), Instant.MIN, hours, calendar);
        }
        return all;
    }

    private List<String> all(Cadence cadence) {
        return all(cadence, hours(null));
    }

    @Test
    void every_week_at_the_same_local_time_across_the_change_of_the_clocks() {
        assertThat(all(every(1, DayOfWeek.TUESDAY, "09:30", "2027-03-15", "2027-04-09")))
                .containsExactly("2027-03-16T09:30", "2027-03-23T09:30", "2027-03-30T09:30", "2027-04-06T09:30");
    }

    @Test
    void every_three_weeks_counted_from_the_week_in_which_the_programme_starts() {
        assertThat(all(every(3, DayOfWeek.THURSDAY, "14:00", "2027-01-20", "2027-03-31")))
                .containsExactly("2027-01-21T14:00", "2027-02-11T14:00", "2027-03-04T14:00", "2027-03-25T14:00");
    }

    @Test
    void another_day_keeps_to_the_same_weeks() {
        Cadence tuesday = every(2, DayOfWeek.TUESDAY, "09:30", "2027-01-18", "2027-04-11");
        Cadence friday = every(2, DayOfWeek.FRIDAY, "09:30", "2027-01-18", "2027-04-11");
        LocalDate wednesdayAfter = LocalDate.of(2027, 2, 1);
        Instant now = Instant.parse("2027-02-03T12:00:00Z");
        // Tuesday's is over, so that a change to Friday still falls into this week and the planner knows its key.
        assertThat(tuesday.first(wednesdayAfter, now, hours(null), calendar))
                .map(Occurrence::week)
                .contains(LocalDate.of(2027, 2, 15));
        assertThat(friday.first(wednesdayAfter, now, hours(null), calendar))
                .map(Occurrence::week)
                .contains(wednesdayAfter);
    }

    @Test
    void a_holiday_moves_it_to_the_next_working_morning_of_its_week() {
        assertThat(all(every(1, DayOfWeek.MONDAY, "11:00", "2027-03-29", "2027-04-09")))
                .containsExactly("2027-03-30T09:00", "2027-04-05T11:00");
    }

    @Test
    void a_week_without_a_working_day_after_it_is_left_out_and_the_next_one_stays_where_it_was() {
        // Friday 11 November 2022 was a holiday.
        assertThat(all(every(1, DayOfWeek.FRIDAY, "11:00", "2022-11-07", "2022-11-20")))
                .containsExactly("2022-11-18T11:00");
    }

    @Test
    void a_break_moves_it_within_the_week_or_leaves_the_week_out() {
        Person.Pause pause = new Person.Pause(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 27));
        assertThat(all(every(1, DayOfWeek.TUESDAY, "11:00", "2027-01-18", "2027-02-05"), hours(pause)))
                .containsExactly("2027-01-28T09:00", "2027-02-02T11:00");
    }

    @Test
    void never_before_the_first_day_and_never_after_the_last() {
        assertThat(all(every(1, DayOfWeek.TUESDAY, "11:00", "2027-01-20", "2027-02-01")))
                .containsExactly("2027-01-26T11:00");
        // Moved from Easter Monday to Tuesday, when the programme is over.
        assertThat(all(every(1, DayOfWeek.MONDAY, "11:00", "2027-03-22", "2027-03-29")))
                .containsExactly("2027-03-22T11:00");
    }

    @Test
    void a_time_before_work_waits_for_its_beginning_and_one_after_work_for_the_next_day() {
        assertThat(all(every(1, DayOfWeek.TUESDAY, "06:00", "2027-01-18", "2027-01-24")))
                .containsExactly("2027-01-19T09:00");
        assertThat(all(every(1, DayOfWeek.TUESDAY, "18:00", "2027-01-18", "2027-01-24")))
                .containsExactly("2027-01-20T09:00");
        assertThat(all(every(1, DayOfWeek.FRIDAY, "18:00", "2027-01-18", "2027-01-31")))
                .isEmpty();
    }

    @Test
    void an_occurrence_at_this_very_moment_is_still_ahead() {
        Cadence cadence = every(1, DayOfWeek.TUESDAY, "09:30", "2027-01-18", "2027-04-11");
        LocalDate week = LocalDate.of(2027, 1, 18);
        Instant due = Instant.parse("2027-01-19T08:30:00Z");
        assertThat(cadence.first(week, due, hours(null), calendar)).contains(new Occurrence(week, due));
        assertThat(cadence.first(week, due.plusNanos(1), hours(null), calendar))
                .map(Occurrence::week)
                .contains(week.plusWeeks(1));
    }
}
