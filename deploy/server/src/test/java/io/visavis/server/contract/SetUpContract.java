package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A director sets their programme up without leaving the chat. */
interface SetUpContract extends Stage {

    @Test
    default void a_director_moves_the_dates_and_is_told_at_the_field_what_cannot_be() {
        try (Play play = play()) {
            Actor director = play.director();
            director.says("programme");
            director.presses("setup.dates");

            director.sends(Map.of("starts_on", "2027-01-25", "ends_on", "2027-01-19"));
            assertThat(director.form().errors().get("ends_on")).contains("before the first one");
            director.sends(Map.of("starts_on", "2027-01-25", "ends_on", "2027-04-18"));

            assertThat(director.formIsOpen()).isFalse();
            assertThat(director.lastText()).contains("Saved.", "Monday 25 January 2027 – Sunday 18 April 2027");
            play.until(Play.PROMPT);
            assertThat(play.manager().received()).isEmpty();
        }
    }

    @Test
    default void a_director_adds_someone_who_then_takes_part_and_takes_them_out_again() {
        try (Play play = play()) {
            Actor director = play.director();
            director.says("programme");
            director.presses("setup.people");
            director.presses("setup.add");

            director.sends(Map.of("email", "nina@vega.example", "role", "mentor"));
            assertThat(director.form().errors().get("name")).contains("type their name as well");
            director.sends(Map.of("email", "nina@vega.example", "name", "Nina Weber", "role", "mentor"));

            assertThat(director.lastText()).contains("Nina Weber", "nina@vega.example", "Europe/Paris (FR)");
            director.presses("setup.out");
            director.presses("setup.out_now");
            assertThat(director.lastText()).contains("Nina Weber no longer takes part");
        }
    }

    @Test
    default void a_director_prepares_the_programme_in_french() {
        try (Play play = play().speaking("fr")) {
            Actor director = play.director();
            director.says("programme");
            assertThat(director.lastText()).contains("chaque semaine, mardi, 09:30", "Priorités");
            director.presses("setup.competencies");
            director.presses("setup.model");
            assertThat(director.lastText()).contains("Le référentiel de compétences", "Delegating / Déléguer");
        }
    }

    @Test
    default void nobody_else_sets_anything_up() {
        try (Play play = play()) {
            Actor manager = play.manager();
            manager.says("programme");
            assertThat(manager.lastText()).contains("you direct none here");
            assertThat(manager.button("setup.dates")).isEmpty();
        }
    }
}
