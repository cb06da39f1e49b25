package io.visavis.core.mentor.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisionRuleTest {
    private static final LocalDate SELECTED = LocalDate.of(2027, 1, 1);
    private static final SupervisionRule USUAL = new SupervisionRule(35, 4, 30);

    @ParameterizedTest
    @CsvSource({
        // days since selection, hours of practice, hours owed
        "0, 0, 0",
        "91, 0, 0",
        "92, 0, 1",
        "92, 34, 1",
        "92, 35, 1",
        "30, 35, 1",
        "30, 70, 2",
        "183, 10, 2",
        "365, 10, 4",
        "365, 174, 4",
        "365, 175, 5",
        "3650, 20, 4",
    })
    void an_hour_falls_due_with_35_of_practice_or_a_quarter_of_a_year_whichever_gives_more(
            int days, int practice, int owed) {
        assertThat(USUAL.owedMinutes(SELECTED, SELECTED.plusDays(days), practice * 60))
                .isEqualTo(owed * 60);
    }

    @Test
    void nothing_is_owed_before_the_selection_and_a_programme_may_ask_for_no_yearly_hours() {
        assertThat(USUAL.owedMinutes(SELECTED, SELECTED.minusDays(400), 0)).isZero();
        SupervisionRule byPractice = new SupervisionRule(10, 0, 30);
        assertThat(byPractice.owedMinutes(SELECTED, SELECTED.plusDays(365), 599))
                .isZero();
        assertThat(byPractice.owedMinutes(SELECTED, SELECTED.plusDays(365), 600))
                .isEqualTo(60);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void more_practice_or_more_time_never_owes_less_and_both_halves_of_the_rule_hold(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            SupervisionRule rule = new SupervisionRule(1 + random.nextInt(60), random.nextInt(13), random.nextInt(60));
            int days = random.nextInt(500);
            int practice = random.nextInt(20_000);
            int owed = rule.owedMinutes(SELECTED, SELECTED.plusDays(days), practice);
            assertThat(owed % 60).isZero();
            assertThat(owed * (long) rule.practiceHours()).isGreaterThan(practice - rule.practiceHours() * 60L);
            assertThat(owed / 60.0).isGreaterThan(rule.yearlyHours() * Math.min(365, days) / 365.0 - 1);
            assertThat(rule.owedMinutes(SELECTED, SELECTED.plusDays(days + 1L), practice + random.nextInt(300)))
                    .isGreaterThanOrEqualTo(owed);
        }
    }
}
