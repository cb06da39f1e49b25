package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A manager words an objective, their mentor on either platform agrees or suggests, and both rate it. */
interface ObjectiveContract extends Stage {
    String ASKED = "2027-01-18T09:00:00Z";
    String MID_TERM = "2027-03-01T08:00:00Z";
    String EXPECTED = "They <decide> once a *week* & tell me.";

    /** What a manager enters in the second step. */
    Map<String, String> LEVELS = Map.of(
            "level_1", "I decide alone.",
            "level_2", "They decide once a month.",
            "level_3", EXPECTED,
            "level_4", "Twice a week.",
            "level_5", "They no longer ask.");

    /** The objective of the fixture is a draft: a title, an aspiration, a priority and a competency. */
    private static void words(Actor manager) {
        manager.says("objectives");
        manager.presses("objective.show");
        manager.presses("objective.revise");
        Map<String, String> values = new HashMap<>(manager.filled(Map.of()));
        values.put("indicator", "Decisions that are theirs");
        manager.sends(values);
        manager.presses("objective.levels");
        manager.sends(LEVELS);
    }

    @Test
    default void an_objective_is_worded_by_the_manager_and_agreed_on_with_a_mentor_on_the_other_platform() {
        try (Play play = play().withMentorOn(other())) {
            Actor manager = play.manager();
            Actor mentor = play.mentorOn(other());
            play.until(ASKED);
            words(manager);
            assertThat(manager.lastText()).contains("Let others decide", EXPECTED, "it is for Omar Haddad to agree");

            play.until("2027-01-18T10:00:00Z");
            assertThat(mentor.lastText()).contains("An objective to agree on", "Let others decide", EXPECTED);
            mentor.presses("objective.agree");

            assertThat(mentor.lastText()).contains("You agreed with Léa Petit");
            manager.says("objectives");
            assertThat(manager.lastText()).contains("Agreed with Omar Haddad.");
        }
    }

    @Test
    default void a_suggestion_comes_to_the_manager_in_the_mentors_words() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor mentor = play.mentor();
            play.until(ASKED);
            words(manager);
            play.until("2027-01-18T10:00:00Z");
            mentor.presses("objective.suggest");
            mentor.sends(Map.of("words", "Which <meeting> & which *team*?"));
            play.until("2027-01-18T10:05:00Z");

            assertThat(manager.lastText()).contains("Omar Haddad suggests a change", "Which <meeting> & which *team*?");
            assertThat(manager.button("objective.revise")).isPresent();
        }
    }

    @Test
    default void both_rate_at_mid_term_and_neither_sees_the_others_before() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor mentor = play.mentor();
            play.until(ASKED);
            words(manager);
            play.until(MID_TERM);
            assertThat(manager.lastText()).contains("Half of the programme is over", "Let others decide");
            manager.presses("objective.rate");
            assertThat(manager.formText()).contains("They no longer ask.");
            manager.sends(Map.of("level", "2"));
            assertThat(mentor.lastText()).contains("Which level has Léa Petit reached");
            mentor.presses("objective.rate");
            mentor.sends(Map.of("level", "1"));

            assertThat(mentor.lastText()).contains("you say +1, Léa Petit says +2", "Score 65");
            manager.says("objectives");
            assertThat(manager.lastText()).contains("Score 65");
            Actor director = play.director();
            director.says("status objectives");
            assertThat(director.lastText()).contains("fewer than 5 managers");
            assertThat(director.everything()).doesNotContain("Let others decide", "no longer ask");
        }
    }

    @Test
    default void it_is_all_said_in_french_to_those_who_speak_it() {
        try (Play play = play().speaking("fr")) {
            Actor manager = play.manager();
            Actor mentor = play.mentor();
            play.until(ASKED);
            words(manager);
            assertThat(manager.lastText())
                    .contains("À quoi cela se verra", "Pas encore convenu", "Formuler les niveaux");
            play.until("2027-01-18T10:00:00Z");
            assertThat(mentor.lastText()).contains("Un objectif à convenir", "D’accord", "Proposer un changement");
        }
    }
}
