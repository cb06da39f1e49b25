package io.visavis.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairFactsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final ProgrammeDates PROGRAMME =
            new ProgrammeDates("Leading", "Diriger", LocalDate.parse("2026-09-07"), LocalDate.parse("2027-06-30"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, TooEarly",
        "2026-11-11, TooEarly",
        "2026-11-10, OnTrack",
        "2026-10-28, OnTrack",
        "2026-10-27, AtRisk",
        "2026-12-01, TooEarly"
    })
    void a_pair_without_any_session_has_two_weeks_to_begin_and_is_at_risk_after_four(String since, String standing) {
        Standing reached = standing(new Facts().since(since));
        assertThat(reached.getClass().getSimpleName()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-28T09:00:00Z, OnTrack", "2026-10-27T09:00:00Z, AtRisk"})
    void the_days_are_counted_from_the_last_session(String last, String standing) {
        Standing reached = standing(new Facts().last(last));
        assertThat(reached.getClass().getSimpleName()).isEqualTo(standing);
    }

    @Test
    void the_days_are_those_of_the_directors_zone() {
        // 27 October, 23:30 in London is 28 October in Paris
        assertThat(standing(new Facts().last("2026-10-27T23:30:00Z"))).isEqualTo(new Standing.OnTrack());
    }

    @Test
    void a_planned_session_keeps_a_pair_on_track_however_long_the_last_was_ago() {
        assertThat(standing(new Facts().ahead())).isEqualTo(new Standing.OnTrack());
    }

    @Test
    void a_pair_made_before_the_programme_is_counted_from_its_first_day() {
        assertThat(standing(new Facts().since("2026-01-01"))).isEqualTo(risk(new Standing.NoSession(78, false)));
    }

    @Test
    void three_check_ins_in_a_row_without_an_answer_put_a_pair_at_risk_and_two_do_not() {
        assertThat(standing(new Facts().ahead().unanswered(2))).isEqualTo(new Standing.OnTrack());
        assertThat(standing(new Facts().ahead().unanswered(3))).isEqualTo(risk(new Standing.Unanswered(3)));
    }

    @Test
    void a_pair_in_one_reporting_line_is_at_risk_however_young_it_is() {
        assertThat(standing(new Facts().since("2026-11-24").inLine())).isEqualTo(risk(new Standing.OneLine()));
        assertThat(standing(new Facts().ahead().inLine().ended())).isEqualTo(new Standing.Ended());
    }

    @Test
    void every_reason_is_told() {
        assertThat(standing(new Facts().last("2026-10-20T09:00:00Z").unanswered(4)))
                .isEqualTo(risk(new Standing.NoSession(35, true), new Standing.Unanswered(4)));
    }

    @Test
    void a_pair_that_ended_or_whose_programme_is_over_is_not_judged() {
        PairFacts facts = new Facts().unanswered(9).facts();
        assertThat(standing(new Facts().unanswered(9).ended())).isEqualTo(new Standing.Ended());
        assertThat(facts.on(LocalDate.parse("2027-07-01"), PARIS, PROGRAMME).standing())
                .isEqualTo(new Standing.Ended());
        assertThat(facts.on(LocalDate.parse("2027-06-30"), PARIS, PROGRAMME).standing())
                .isInstanceOf(Standing.AtRisk.class);
    }

    private static Standing standing(Facts facts) {
        return facts.facts().on(TODAY, PARIS, PROGRAMME).standing();
    }

    private static Standing risk(Standing.Reason... reasons) {
        return new Standing.AtRisk(List.of(reasons));
    }

    /** Paired on the programme's first day, active, no session, no check-in, until told otherwise. */
    private static final class Facts {
        private LocalDate since = PROGRAMME.startsOn();
        private boolean active = true;
        private Instant last;
        private boolean ahead;
        private boolean inLine;
        private int unanswered;

        Facts inLine() {
            inLine = true;
            return this;
        }

        Facts since(String day) {
            since = LocalDate.parse(day);
            return this;
        }

        Facts last(String at) {
            last = Instant.parse(at);
            return this;
        }

        Facts ahead() {
            ahead = true;
            return this;
        }

        Facts unanswered(int checkIns) {
            unanswered = checkIns;
            return this;
        }

        Facts ended() {
            active = false;
            return this;
        }

        PairFacts facts() {
            return new PairFacts("Léa", "Omar", since, active, true, last, ahead, inLine, 0, unanswered);
        }
    }
}
