package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What anyone may say, and how often it may arrive. */
interface EveryoneContract extends Stage {

    @Test
    default void help_lists_what_can_be_said_in_the_persons_language() {
        try (Play play = play()) {
            Actor manager = play.manager();
            manager.says("Help!");
            assertThat(manager.lastText()).contains("What I can do", "status", "privacy", "aide");
            Actor french = play.speaking("fr").director();
            french.says("aide");
            assertThat(french.lastText()).contains("Ce que je sais faire", "statut", "confidentialité");
        }
    }

    @Test
    default void a_mistyped_word_is_guessed_and_a_strange_one_is_not() {
        try (Play play = play()) {
            Actor manager = play.manager();
            manager.says("statsu");
            assertThat(manager.lastText()).contains("Did you mean “status”?");
            manager.says("xyzzy");
            assertThat(manager.lastText()).contains("I did not understand.").doesNotContain("Did you mean");
        }
    }

    @Test
    default void a_stranger_is_told_that_they_are_not_known_and_nothing_else() {
        try (Play play = play()) {
            Actor stranger = play.stranger("fr-FR");
            stranger.says("status");
            assertThat(stranger.lastText())
                    .contains("Je ne vous connais dans aucun programme")
                    .doesNotContain("Vega");
        }
    }

    @Test
    default void what_is_delivered_three_times_is_answered_once() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            redeliver(play, 2);
            manager.says("help");
            assertThat(manager.received()).hasSize(2);
            manager.says("I let the meeting drift once more.");
            assertThat(manager.received()).hasSize(3);

            manager.answers(ManagerContract.ANSWER);

            assertThat(manager.received()).hasSize(3);
            assertThat(play.column("select reflection from check_in_answer")).hasSize(1);
            assertThat(play.column("select cue from commitment")).hasSize(1);
        }
    }

    @Test
    default void the_same_word_said_again_is_answered_again() {
        try (Play play = play()) {
            Actor manager = play.manager();
            manager.says("help");
            manager.says("help");
            assertThat(manager.received()).hasSize(2);
        }
    }
}
