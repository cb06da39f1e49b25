package io.visavis.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
    /** Before the first question: nothing that is typed here changes anything. */
    private static Play play;

    private static World.Person jeanne;

    /** While the question is open. */
    private static Play asked;

    @BeforeAll
    static void open() {
        play = new Play();
        jeanne = play.world.person("Jeanne Roy").speaks("fr");
        play.programme.enrols(jeanne);
        asked = new Play();
        asked.stage.until(Play.QUESTION);
    }

    @AfterAll
    static void close() {
        play.close();
        asked.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session",
                "Session",
                "SÉANCE",
                "seance",
                "séances.",
                "/session",
                " session ",
                "session!",
                "Séance ?",
                "session?",
                "“session”",
                "« séance »",
                "'session'",
                "se\u0301ance"
            })
    void a_command_is_known_whatever_its_accents_case_and_punctuation(String typed) {
        assertThat(play.says(play.lea, typed)).isEqualTo("You have no session planned.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statut", "Statut ?", "status !", "état", "status?"})
    void a_director_gets_the_programmes_status_with_or_without_a_question_mark(String typed) {
        assertThat(play.says(play.claire, typed))
                .isEqualTo(play.says(play.claire, "status"))
                .contains("Vega");
    }

    @ParameterizedTest
    @CsvSource({
        "statu, status",
        "statsu, status",
        "sesion, session",
        "objectiv, objectives",
        "setings, settings",
        "privcy, privacy",
        "confidentialite', privacy",
        "resum, resume"
    })
    void a_mistyped_word_is_answered_with_the_one_that_was_meant(String typed, String meant) {
        String answer = play.says(play.lea, typed);
        assertThat(answer)
                .satisfiesAnyOf(
                        text -> assertThat(text).contains("Did you mean “" + meant + "”?"),
                        text -> assertThat(text).isEqualTo(play.says(play.lea, meant)));
    }

    @ParameterizedTest
    @CsvSource({"statu, statut", "sesion, séance", "objectiv, objectifs", "reglagse, réglages"})
    void the_one_that_was_meant_is_named_in_the_persons_language(String typed, String meant) {
        assertThat(play.says(jeanne, typed)).contains("Vouliez-vous dire «\u00a0" + meant + "\u00a0»");
    }

    @Test
    void what_resembles_nothing_is_not_understood() {
        assertThat(play.says(play.lea, "xylophone")).isEqualTo("I did not understand. Type “help” for all I can do.");
        assertThat(play.says(play.lea, "lesson learned about how we decide"))
                .isEqualTo("I did not understand. Type “help” for all I can do.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status meetings are where my team hides its problems",
                "pause before I answer: that is what I learned",
                "sesion after session I talked too much",
                "Great week",
                "Help me think"
            })
    void free_text_is_an_answer_and_not_a_command_while_a_question_is_open(String typed) {
        Message offer = asked.stage.says(asked.lea.email(), typed);
        assertThat(Stage.button(offer, "checkin.answer").opensForm()).isTrue();
        assertThat(asked.only("select words from check_in_draft")).isEqualTo(typed);
    }

    @Test
    void a_message_without_words_is_answered_with_help_and_offers_nothing_to_record() {
        asked.says(asked.lea, "What I wrote and meant to record");
        for (String wordless : new String[] {"", "  \n "}) {
            assertThat(asked.says(asked.lea, wordless)).startsWith("What I can do");
        }
        assertThat(asked.only("select words from check_in_draft")).isEqualTo("What I wrote and meant to record");
    }
}
