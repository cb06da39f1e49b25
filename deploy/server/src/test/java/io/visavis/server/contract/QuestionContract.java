package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which questions come: what managers find of them, and what directors add and order. */
interface QuestionContract extends Stage {
    Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("competency", "delegating"),
            Map.entry("question_theme", "team"),
            Map.entry("question_stage", "opening"),
            Map.entry("title_en", "The new plant"),
            Map.entry("what_en", "What did the new plant ask of you?"),
            Map.entry("so_what_en", "What did that show?"),
            Map.entry("now_what_en", "What will you do about it?"),
            Map.entry("title_fr", "La nouvelle usine"),
            Map.entry("what_fr", "Que vous a demandé la nouvelle usine\u00a0?"),
            Map.entry("so_what_fr", "Qu’en retenez-vous\u00a0?"),
            Map.entry("now_what_fr", "Qu’allez-vous en faire\u00a0?"));

    @Test
    default void a_manager_says_in_one_tap_what_they_find_of_a_question_and_takes_it_back_in_one() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor mentor = play.mentor();
            play.until(Play.PROMPT);
            manager.answers(ManagerContract.ANSWER);
            assertThat(manager.lastText()).contains("Was this a good question?");

            manager.presses("checkin.poor_question");
            assertThat(manager.lastText()).contains("Noted: not one for you.").doesNotContain("Was this a good");
            assertThat(manager.button("checkin.answer")).isPresent();
            manager.presses("checkin.good_question");
            assertThat(manager.lastText()).contains("Noted: a good question for you.");
            manager.presses("checkin.answer");
            assertThat(manager.formIsOpen()).isTrue();

            play.until(Play.BRIEF);
            assertThat(mentor.everything()).contains("I decided too late").doesNotContain("good question");
        }
    }

    @Test
    default void a_director_adds_a_question_and_asks_it_first_and_everybody_sees_it_coming() {
        try (Play play = play()) {
            Actor director = play.director();
            Actor manager = play.manager();
            director.says("programme");
            director.presses("setup.competencies");
            director.presses("setup.model");
            director.says("programme");
            director.presses("setup.questions");
            assertThat(director.lastText()).contains("60 questions, page 1 of 6");
            director.presses("setup.question_new");
            Map<String, String> half = new HashMap<>(WRITTEN);
            half.put("title_fr", " ");
            director.sends(half);
            assertThat(director.form().errors()).containsOnlyKeys("title_fr");
            director.sends(WRITTEN);
            assertThat(director.lastText()).contains("61 questions", "The new plant: in its turn");

            director.presses("setup.question");
            assertThat(director.lastText()).contains("What did the new plant ask of you?", "What did that show?");
            director.presses("setup.question_words");
            assertThat(director.formText()).contains("Title in French");
            Map<String, String> better = new HashMap<>(WRITTEN);
            better.put("title_en", "The second plant");
            director.sends(better);
            assertThat(director.lastText()).contains("61 questions", "The second plant: in its turn");
            director.presses("setup.question");
            director.presses("setup.question_first");
            assertThat(director.lastText()).contains("asked first, number 1");

            manager.says("question");
            manager.presses("checkin.next");
            assertThat(manager.lastText()).contains("Tuesday 19 January: The second plant");
            play.until(Play.PROMPT);
            assertThat(manager.lastText()).contains("The second plant", "What did the new plant ask of you?");
        }
    }
}
