package io.visavis.core.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve weeks from 18 January to 11 April 2027: mid-term is 28 February, a Sunday; the end is asked from 28 March. */
class RateObjectivesTest {
    private static final String MID_TERM = "2027-03-01T08:00:00Z";
    private final Pair pair = new Pair();
    private long first;
    private long second;

    @BeforeEach
    void write() {
        pair.enrolment.mentoredBy(pair.omar, "2027-01-18");
        first = pair.writes("Let others decide");
        second = pair.writes("Listen first");
    }

    @AfterEach
    void close() {
        pair.close();
    }

    private long asked(String rater, String moment) {
        return Long.parseLong(pair.only("select count(*)::text from outbox where state = 'sent' and kind ="
                + " 'objective_rating_" + rater + "' and sequence = " + (moment.equals("mid") ? 0 : 1)));
    }

    @Test
    void both_are_asked_at_mid_term_in_their_working_hours_and_again_before_the_end() {
        pair.stage.until("2027-02-28T20:00:00Z");
        assertThat(asked("mentee", "mid") + asked("mentor", "mid")).isZero();
        assertThat(Pair.message(pair.presses(pair.lea, "objective.rate", "999")).plainText())
                .contains("nothing to rate");

        pair.stage.until(MID_TERM);
        assertThat(asked("mentee", "mid")).isEqualTo(1);
        assertThat(asked("mentor", "mid")).isEqualTo(1);
        assertThat(pair.last(pair.omar).plainText())
                .contains("Half of the programme is over", "Which level has Léa Petit reached", "Listen first");

        pair.stage.until("2027-04-20T08:00:00Z");
        assertThat(asked("mentee", "mid") + asked("mentee", "end")).isEqualTo(2);
        assertThat(asked("mentor", "mid") + asked("mentor", "end")).isEqualTo(2);
    }

    @Test
    void before_mid_term_there_is_nothing_to_rate() {
        assertThat(Pair.message(pair.presses(pair.lea, "objective.rate", first)).plainText())
                .contains("nothing to rate");
        assertThat(Pair.message(pair.sends(pair.lea, "objective.rate", first + "/mid", Map.of("level", "2")))
                        .plainText())
                .contains("nothing to rate");
        assertThat(pair.only("select level::text from objective_rating")).isEmpty();
    }

    @Test
    void each_rates_alone_and_sees_the_others_level_once_both_have() {
        pair.stage.until(MID_TERM);
        assertThat(Pair.message(pair.rates(pair.lea, first, 2)).plainText())
                .contains("you say +2; both see both once the other has rated too", "Which level have you reached?");

        String omars =
                Pair.message(pair.presses(pair.omar, "objective.show", first)).plainText();
        assertThat(omars)
                .contains("Léa Petit has rated; you see it once you have too")
                .doesNotContain("say +2");
        assertThat(pair.says(pair.omar, "objectives").plainText()).doesNotContain("Score");

        String both = Pair.message(pair.rates(pair.omar, first, 1)).plainText();
        assertThat(both)
                .contains("you say +1, Léa Petit says +2")
                .contains("At mid-term, over 1 objective: more than was expected. Score 65; 50 is exactly as expected");
        assertThat(Pair.message(pair.presses(pair.lea, "objective.show", first)).plainText())
                .contains("you say +2, Omar Haddad says +1");
        pair.rates(pair.lea, first, 1);
        assertThat(pair.says(pair.lea, "objectives").plainText()).contains("Score 60");
    }

    @Test
    void the_score_is_over_all_objectives_by_their_weight() {
        pair.stage.until(MID_TERM);
        pair.rates(pair.lea, first, 1);
        pair.rates(pair.omar, first, 1);
        pair.rates(pair.lea, second, -1);
        pair.rates(pair.omar, second, 0);
        // 10 · 0.5 / √(0.7 · 2 + 0.3 · 4) = 5 / √2.6 = 3.1
        assertThat(pair.says(pair.omar, "objectives").plainText())
                .contains("At mid-term, over 2 objectives: about what was expected. Score 53;");
    }

    @Test
    void a_level_that_is_not_offered_is_refused_and_who_has_rated_all_is_not_asked() {
        pair.stage.until("2027-02-28T10:00:00Z");
        Reply refused = pair.sends(pair.lea, "objective.rate", first + "/mid", Map.of("level", "3"));
        assertThat(((Reply.RejectFields) refused).errors()).containsOnlyKeys("level");
        pair.rates(pair.lea, first, 0);
        pair.rates(pair.lea, second, 0);
        pair.stage.until(MID_TERM);
        assertThat(asked("mentee", "mid")).isZero();
        assertThat(asked("mentor", "mid")).isEqualTo(1);
        assertThat(pair.opensHome(pair.omar)).contains("Which level has Léa Petit reached");
        assertThat(pair.opensHome(pair.lea)).doesNotContain("Which level");
    }

    @Test
    void the_brief_tells_the_levels_and_what_both_said() {
        pair.stage.until(MID_TERM);
        pair.rates(pair.lea, first, 0);
        pair.rates(pair.omar, first, -1);
        pair.world.programme("Unrelated");
        pair.stage
                .database()
                .jdbi()
                .useHandle(h -> h.execute("insert into mentoring_session"
                        + " (mentorship_id, code, starts_at, minutes, place)"
                        + " select id, 's', timestamptz '2027-03-03 10:00Z', 60, 'Video' from mentorship"));
        pair.stage.until("2027-03-02T12:00:00Z");
        assertThat(pair.received(pair.omar))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Before your session",
                                "0: One decision a week is theirs",
                                "How it can be seen: Decisions")
                        .contains("Rated at mid-term: 0 by the manager, −1 by you.", "Score 45"));
    }
}
