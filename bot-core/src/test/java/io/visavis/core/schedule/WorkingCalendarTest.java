package io.visavis.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Paris, from 9 to 18 o'clock, unless said otherwise. 18 January 2027 is a Monday, 29 March Easter Monday. */
class WorkingCalendarTest {
    private static final WorkingHours PARIS =
            new WorkingHours(ZoneId.of("Europe/Paris"), "FR", LocalTime.of(9, 0), LocalTime.of(18, 0), null);

    private final WorkingCalendar calendar = new WorkingCalendar(new PublicHolidays());

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS.zone()).toInstant();
    }

    private static WorkingHours pausing(String from, String until) {
        Person.Pause pause = new Person.Pause(LocalDate.parse(from), LocalDate.parse(until));
        return new WorkingHours(PARIS.zone(), PARIS.region(), PARIS.start(), PARIS.end(), pause);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-18, 2027-01-18", "2027-01-24, 2027-01-18", "2027-01-25, 2027-01-25", "2027-01-01, 2026-12-28"})
    void a_week_begins_on_monday_and_ends_on_sunday(LocalDate day, LocalDate monday) {
        assertThat(WorkingCalendar.week(day)).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-18T08:59:59, false",
        "2027-01-18T09:00, true",
        "2027-01-18T17:59:59, true",
        "2027-01-18T18:00, false",
        "2027-01-23T10:00, false",
        "2027-01-24T10:00, false",
        "2027-03-29T10:00, false"
    })
    void work_lasts_from_the_first_hour_until_just_before_the_last(String local, boolean working) {
        assertThat(calendar.isWorking(at(local), PARIS)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-18T10:20, 2027-01-18T10:20",
        "2027-01-18T07:00, 2027-01-18T09:00",
        "2027-01-18T18:00, 2027-01-19T09:00",
        "2027-01-22T18:00,",
        "2027-01-23T10:00,",
        "2027-03-29T10:00, 2027-03-30T09:00",
        "2027-05-06T08:00, 2027-05-07T09:00"
    })
    void the_next_working_moment_is_sought_within_the_same_week_only(String from, String expected) {
        assertThat(calendar.nextInWeek(at(from), PARIS))
                .isEqualTo(Optional.ofNullable(expected).map(WorkingCalendarTest::at));
    }

    @Test
    void a_break_until_thursday_leaves_friday_and_a_break_until_sunday_leaves_nothing() {
        assertThat(calendar.nextInWeek(at("2027-01-19T09:30"), pausing("2027-01-18", "2027-01-21")))
                .contains(at("2027-01-22T09:00"));
        assertThat(calendar.nextInWeek(at("2027-01-19T09:30"), pausing("2027-01-18", "2027-01-24")))
                .isEmpty();
    }

    @Test
    void the_week_ends_in_the_persons_zone() {
        WorkingHours auckland =
                new WorkingHours(ZoneId.of("Pacific/Auckland"), "NZ", LocalTime.of(9, 0), LocalTime.of(18, 0), null);
        // Monday there, still Sunday in UTC.
        Instant monday = Instant.parse("2027-01-17T19:00:00Z");
        assertThat(calendar.nextInWeek(monday, auckland)).contains(Instant.parse("2027-01-17T20:00:00Z"));
        // Saturday there, still Friday in UTC.
        assertThat(calendar.nextInWeek(Instant.parse("2027-01-22T12:00:00Z"), auckland))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-22T18:00, 2027-01-25T09:00",
        "2026-12-31T18:00, 2027-01-04T09:00",
        "2027-03-26T20:00, 2027-03-30T09:00"
    })
    void beyond_the_week_the_next_working_moment_lies_after_weekend_and_holidays(String from, String expected) {
        assertThat(calendar.next(at(from), PARIS)).contains(at(expected));
    }

    @Test
    void a_break_without_end_has_no_next_working_moment() {
        assertThat(calendar.next(at("2027-01-18T10:00"), pausing("2027-01-18", "2030-01-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-20T10:20, 2027-01-20T10:20",
        "2027-01-20T08:00, 2027-01-19T17:45",
        "2027-01-20T18:00, 2027-01-20T17:45",
        "2027-01-20T23:00, 2027-01-20T17:45",
        "2027-01-24T10:20, 2027-01-22T10:20",
        "2027-01-18T08:59, 2027-01-15T17:45",
        "2027-03-29T10:20, 2027-03-26T10:20"
    })
    void the_last_working_moment_before_keeps_the_time_of_day_where_it_can(String latest, String expected) {
        assertThat(calendar.lastBefore(at(latest), PARIS)).contains(at(expected));
    }

    @Test
    void the_last_working_moment_before_a_break_lies_ahead_of_it() {
        assertThat(calendar.lastBefore(at("2027-01-21T10:00"), pausing("2027-01-18", "2027-01-25")))
                .contains(at("2027-01-15T10:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-19T09:30, 1, 09:30, 2027-01-20T09:30",
        "2027-01-19T09:30, 2, 09:30, 2027-01-21T09:30",
        "2027-01-19T09:30, 3, 09:30, 2027-01-22T09:30",
        "2027-01-19T09:30, 4, 09:30,",
        "2027-01-22T09:30, 1, 09:30,",
        "2027-01-19T09:30, 1, 07:00, 2027-01-20T09:00",
        "2027-01-19T09:30, 1, 19:00, 2027-01-21T09:00",
        "2027-01-21T09:30, 1, 19:00,",
        "2027-05-05T09:30, 1, 09:30, 2027-05-07T09:30"
    })
    void later_in_the_week_counts_working_days_and_never_reaches_the_next_week(
            String after, int days, LocalTime time, String expected) {
        assertThat(calendar.laterInWeek(at(after), days, time, PARIS))
                .isEqualTo(Optional.ofNullable(expected).map(WorkingCalendarTest::at));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-19T16:00, 2027-01-20T09:00",
        "2027-01-22T16:00,",
        "2027-01-24T16:00,",
        "2027-05-05T10:00, 2027-05-07T09:00"
    })
    void the_next_day_in_the_week_begins_when_work_begins(String from, String expected) {
        assertThat(calendar.nextDayInWeek(at(from), PARIS))
                .isEqualTo(Optional.ofNullable(expected).map(WorkingCalendarTest::at));
    }
}
