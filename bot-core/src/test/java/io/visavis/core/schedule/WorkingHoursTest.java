package io.visavis.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    private static WorkingHours in(ZoneId zone) {
        return new WorkingHours(zone, "FR", LocalTime.of(9, 0), LocalTime.of(18, 0), null);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "Europe/Paris, 2027-03-28T02:30, 2027-03-28T01:30:00Z",
        "Europe/London, 2027-03-28T01:30, 2027-03-28T01:30:00Z",
        "America/New_York, 2027-03-14T02:30, 2027-03-14T07:30:00Z",
        "America/St_Johns, 2027-03-14T02:30, 2027-03-14T06:00:00Z",
        // half an hour is skipped there, not a whole one
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z",
        // the clocks change in the night to a working day
        "Africa/Cairo, 2027-04-30T00:30, 2027-04-29T22:30:00Z"
    })
    void a_time_that_the_clocks_skip_is_moved_later_by_the_length_of_the_gap(
            ZoneId zone, LocalDateTime skipped, Instant expected) {
        assertThat(in(zone).resolve(skipped)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "Europe/Paris, 2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "Europe/London, 2026-10-25T01:30, 2026-10-25T00:30:00Z",
        "America/New_York, 2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "America/St_Johns, 2026-11-01T01:30, 2026-11-01T04:00:00Z",
        "Australia/Lord_Howe, 2027-04-04T01:45, 2027-04-03T14:45:00Z",
        "Africa/Cairo, 2026-10-29T23:30, 2026-10-29T20:30:00Z"
    })
    void of_a_time_that_comes_twice_the_first_is_taken(ZoneId zone, LocalDateTime twice, Instant expected) {
        assertThat(in(zone).resolve(twice)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "Pacific/Auckland, 2027-01-17T11:30:00Z, 2027-01-18",
        "America/Toronto, 2027-01-18T03:00:00Z, 2027-01-17",
        "Asia/Kolkata, 2027-01-17T18:29:59Z, 2027-01-17",
        "Asia/Kolkata, 2027-01-17T18:30:00Z, 2027-01-18"
    })
    void a_day_is_that_of_the_person_and_not_that_of_the_machine(ZoneId zone, Instant at, LocalDate expected) {
        assertThat(in(zone).dayOf(at)).isEqualTo(expected);
    }
}
