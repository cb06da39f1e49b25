package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a director learns, and what nobody but a director does. */
interface DirectorContract extends Stage {

    @Test
    default void a_director_gets_facts_and_a_chart_and_nothing_that_anyone_wrote() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor director = play.director();
            play.until(Play.PROMPT);
            manager.answers(ManagerContract.ANSWER);
            play.until(Play.NEXT_PROMPT);

            director.says("status");

            assertThat(director.received()).hasSize(1);
            assertThat(director.lastText())
                    .contains("Vega", "Week 2 of 12", "0 of 1 asked", "1, can be reached", "Answers by week");
            assertThat(director.drawn()).containsExactly(100.0, 0.0);
            assertThat(director.everything()).doesNotContain("too late", "talk stalls", "name the choice");
        }
    }

    @Test
    default void a_director_reads_it_in_french() {
        try (Play play = play().speaking("fr")) {
            Actor director = play.director();
            play.until(Play.PROMPT);
            director.says("statut");
            assertThat(director.lastText()).contains("Vega", "Semaine 1 sur 12");
            assertThat(director.drawn()).containsExactly(0.0);
        }
    }

    @Test
    default void everyone_else_gets_their_own_status() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.says("status");
            assertThat(manager.lastText())
                    .contains("Your mentoring", "waiting for your answer", "Let others decide")
                    .doesNotContain("at risk", "can be reached");
            assertThat(manager.drawn()).isEmpty();
        }
    }
}
