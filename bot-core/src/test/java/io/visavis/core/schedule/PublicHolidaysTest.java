package io.visavis.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {
    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @ValueSource(strings = {"FR", "GB-ENG", "CA-QC", "IN", "fr", "gb-eng"})
    void a_country_or_subdivision_with_a_calendar_is_known_in_either_case(String region) {
        assertThat(holidays.knows(region)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "FR-ZZ", "GB-FRA", "CA-QC-ZZ", "France", "", "-", "FR-", "-FR"})
    void a_country_or_subdivision_without_a_calendar_is_refused(String region) {
        assertThat(holidays.knows(region)).isFalse();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "FR, 2027-07-14",
        "FR, 2027-05-01",
        "FR, 2027-05-08",
        "FR, 2027-03-29",
        "FR, 2027-05-06",
        "FR, 2026-11-11",
        "GB-ENG, 2027-03-26",
        "GB-ENG, 2027-03-29",
        "GB-ENG, 2027-05-03",
        "GB-ENG, 2027-12-27",
        "GB-ENG, 2027-12-28",
        "GB-SCT, 2029-01-02",
        "CA-QC, 2027-06-24",
        "CA-QC, 2027-07-01",
        "CA-QC, 2027-05-24",
        "IN, 2027-01-26",
        "IN, 2027-08-15",
        "IN, 2027-10-02",
        "US, 2027-12-31",
        "US-CA, 2032-12-31"
    })
    void a_public_holiday_is_a_day_off(String region, LocalDate day) {
        assertThat(holidays.isHoliday(day, region)).isTrue();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "FR, 2027-03-26",
        "FR, 2027-07-13",
        "FR, 2027-06-24",
        "CA-ON, 2027-06-24",
        "GB-SCT, 2027-03-29",
        "GB-ENG, 2029-01-02",
        "GB-ENG, 2027-07-14",
        "IN, 2027-07-14"
    })
    void a_holiday_of_elsewhere_is_a_working_day(String region, LocalDate day) {
        assertThat(holidays.isHoliday(day, region)).isFalse();
    }
}
