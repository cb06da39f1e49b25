package io.visavis.core.checkin.prompt;

import static io.visavis.core.checkin.prompt.Stage.CLOSING;
import static io.visavis.core.checkin.prompt.Stage.OPENING;
import static io.visavis.core.checkin.prompt.Stage.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
    private static final LocalDate MONDAY = LocalDate.parse("2027-01-18");

    @ParameterizedTest
    @CsvSource({"1,1,0,0", "2,1,0,1", "3,1,1,1", "8,1,6,1", "9,2,5,2", "12,2,8,2", "26,4,18,4", "52,9,34,9"})
    void a_programme_opens_and_closes_with_a_sixth_of_its_weeks(int weeks, long opening, long working, long closing) {
        List<Stage> stages = stages(MONDAY, weeks);

        assertThat(stages).filteredOn(OPENING::equals).hasSize((int) opening);
        assertThat(stages).filteredOn(WORKING::equals).hasSize((int) working);
        assertThat(stages).filteredOn(CLOSING::equals).hasSize((int) closing);
        assertThat(stages).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void any_day_of_a_week_is_in_the_stage_of_that_week(int day) {
        LocalDate end = MONDAY.plusWeeks(12).minusDays(1);

        assertThat(Stage.at(MONDAY, end, MONDAY.plusWeeks(1).plusDays(day))).isEqualTo(OPENING);
        assertThat(Stage.at(MONDAY, end, MONDAY.plusWeeks(2).plusDays(day))).isEqualTo(WORKING);
        assertThat(Stage.at(MONDAY, end, MONDAY.plusWeeks(10).plusDays(day))).isEqualTo(CLOSING);
    }

    @Test
    void a_programme_that_starts_in_mid_week_counts_that_week_as_its_first() {
        LocalDate thursday = MONDAY.plusDays(3);
        LocalDate lastWednesday = MONDAY.plusWeeks(12).plusDays(2);

        assertThat(Stage.at(thursday, lastWednesday, MONDAY)).isEqualTo(OPENING);
        assertThat(Stage.at(thursday, lastWednesday, MONDAY.plusWeeks(12))).isEqualTo(CLOSING);
    }

    @Test
    void before_the_start_it_opens_and_after_the_end_it_closes() {
        LocalDate end = MONDAY.plusWeeks(12).minusDays(1);

        assertThat(Stage.at(MONDAY, end, MONDAY.minusWeeks(3))).isEqualTo(OPENING);
        assertThat(Stage.at(MONDAY, end, end.plusWeeks(3))).isEqualTo(CLOSING);
    }

    @Test
    void a_programme_that_ends_before_it_starts_is_refused() {
        assertThatThrownBy(() -> Stage.at(MONDAY, MONDAY.minusDays(1), MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027-01-17")
                .hasMessageContaining("2027-01-18");
    }

    private static List<Stage> stages(LocalDate start, int weeks) {
        LocalDate end = start.plusWeeks(weeks).minusDays(1);
        return IntStream.range(0, weeks)
                .mapToObj(week -> Stage.at(start, end, start.plusWeeks(week)))
                .toList();
    }
}
