package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.StandIn.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a manager sees and does with the week's question. */
interface ManagerContract extends Stage {
    Map<String, String> ANSWER = Map.of(
            "reflection", "I decided too late, as <ever> & *always*.",
            "scale", "2",
            "cue", "the talk stalls",
            "action", "name the choice",
            "audience", "mentor");

    /** The answer with some fields entered differently. */
    static Map<String, String> answerWith(String... changes) {
        Map<String, String> values = new HashMap<>(ANSWER);
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return values;
    }

    @Test
    default void a_manager_follows_what_they_set_out_to_do_lets_it_go_and_takes_it_up_again() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.answers(ANSWER);
            manager.says("commitments");
            assertThat(manager.lastText()).contains("If the talk stalls", "not told yet.", "Only you see this.");
            manager.presses("commitment.practise");
            assertThat(manager.formText()).contains("It is a habit");
            manager.sends(Map.of("practice", "repeated"));
            assertThat(manager.lastText()).contains("done several times.");
            manager.presses("commitment.let_go");
            assertThat(manager.lastText()).contains("Let go. I ask about it no more.");
            manager.presses("commitment.take_up");
            assertThat(manager.lastText()).contains("done several times.");
        }
    }

    @Test
    default void several_open_plans_are_asked_about_in_one_form_each_with_its_own_outcome() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.answers(ANSWER);
            play.until(Play.NEXT_PROMPT);
            manager.answers(answerWith("cue", "it is late", "action", "stop"));
            play.until("2027-02-02T08:30:00Z");
            assertThat(manager.lastText()).contains("I will stop", "An earlier plan is still open as well.");
            manager.presses("checkin.answer");
            assertThat(manager.formText()).contains("Last time: “If it is late", "Still open: “If the talk stalls");

            manager.sends(answerWith("previous", "done", "previous_2", "no_occasion"));

            assertThat(play.column("select outcome from commitment order by id"))
                    .containsExactly("no_occasion", "done", "open");
        }
    }

    @Test
    default void a_plan_done_in_part_is_asked_about_again_until_one_choice_lets_it_go() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.answers(ANSWER);
            play.until(Play.NEXT_PROMPT);
            manager.answers(answerWith("cue", "", "action", "", "previous", "partly"));
            play.until("2027-02-02T08:30:00Z");
            assertThat(manager.lastText()).contains("Last time: done in part. And since?", "If the talk stalls");
            manager.presses("checkin.answer");
            assertThat(manager.formText())
                    .contains("If the talk stalls", "Last time: done in part. And since?", "I let it go");
            manager.sends(answerWith("cue", "", "action", "", "previous", "let_go"));
            play.until("2027-02-09T08:30:00Z");

            assertThat(manager.lastText()).doesNotContain("If the talk stalls");
            assertThat(play.column("select outcome || (let_go_at is not null) from commitment"))
                    .containsExactly("partlytrue");
        }
    }

    @Test
    default void a_manager_gets_their_own_words_back_and_keeps_a_thought_beside_them() {
        try (Play play = play()) {
            Actor manager = play.manager();
            for (int week = 0; week < 4; week++) {
                play.until(Instant.parse(Play.PROMPT)
                        .plus(Duration.ofDays(7L * week))
                        .toString());
                manager.answers(answerWith("reflection", "Words of week " + (week + 1) + " <ever> & *always*."));
            }
            play.until("2027-02-11T08:31:00Z");
            Shown mirror = manager.last();
            assertThat(manager.lastText())
                    .contains("Your own words, side by side", "<ever> & *always*.", "Only you see this.");

            manager.presses("keep.write");
            manager.sends(Map.of("words", "I decide sooner.", "audience", "me"));

            assertThat(manager.lastText()).contains("only you see it");
            assertThat(manager.received()).contains(mirror);
            assertThat(play.column("select words from kept_note")).containsExactly("I decide sooner.");
            manager.says("mirror");
            assertThat(manager.lastText()).contains("Your own words, side by side");
        }
    }

    @Test
    default void a_form_with_a_mistake_says_so_at_the_field_and_keeps_what_was_entered() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.presses("checkin.answer");
            Map<String, String> half = answerWith("action", "");

            manager.sends(half);

            assertThat(manager.form().errors())
                    .containsExactly(
                            Map.entry("action", "Say what you will do, or leave both lines of the next step empty."));
            half.remove("action");
            assertThat(manager.filled(half)).containsAllEntriesOf(half);
            assertThat(play.column("select reflection from check_in_answer")).isEmpty();
        }
    }

    @Test
    default void who_sees_what_is_read_from_within_the_form_and_what_was_typed_is_still_sent() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.presses("checkin.answer");

            String read = manager.readsAside("Who sees what", ANSWER);

            assertThat(read).contains("Who sees what", "Your mentor: your objectives", "Nobody else: not your manager");
            assertThat(manager.received()).as("nothing is said in the chat").hasSize(1);
            assertThat(manager.sends(ANSWER).ok()).isTrue();
            assertThat(manager.formIsOpen()).isFalse();
            assertThat(manager.lastText()).contains("You and your mentor, Omar Haddad, see it.");
            assertThat(play.column("select reflection from check_in_answer")).containsExactly(ANSWER.get("reflection"));
        }
    }

    @Test
    default void an_answer_turns_the_card_and_is_not_repeated_in_the_chat() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            assertThat(manager.lastText()).contains("What happened?", "Answer", "Not now", "Skip this week");
            manager.presses("checkin.answer");
            assertThat(manager.formText()).contains("What happened?", "My mentor, Omar Haddad");
            manager.sends(answerWith("action", ""));

            assertThat(manager.sends(ANSWER).ok()).isTrue();

            assertThat(manager.formIsOpen()).isFalse();
            assertThat(manager.received()).hasSize(1).allMatch(Shown::edited);
            assertThat(manager.lastText())
                    .contains("Answered on", "You and your mentor, Omar Haddad, see it.", "Change my answer");
            assertThat(manager.button("checkin.later")).isEmpty();
            assertThat(manager.everything()).doesNotContain("too late", "talk stalls", "name the choice");
            assertThat(play.column("select reflection from check_in_answer"))
                    .containsExactly("I decided too late, as <ever> & *always*.");
            play.until(Play.WEEK_OVER);
            assertThat(manager.received()).hasSize(1);
        }
    }

    @Test
    default void an_answer_is_changed_in_the_form_that_holds_it_and_its_audience_withdrawn() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.answers(ANSWER);
            manager.presses("checkin.answer");
            assertThat(manager.filled(Map.of())).containsAllEntriesOf(ANSWER);

            manager.sends(answerWith("reflection", "Better so.", "audience", "me"));

            assertThat(manager.lastText()).contains("Only you see it.").doesNotContain("Omar");
            assertThat(play.column("select reflection || '/' || audience from check_in_answer"))
                    .containsExactly("Better so./me");
            assertThat(manager.received()).hasSize(1);
        }
    }

    @Test
    default void a_question_put_off_comes_again_the_next_working_day_and_brings_no_reminder() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.presses("checkin.later");
            assertThat(manager.received()).hasSize(1);
            assertThat(manager.lastText()).contains("I will ask again on Wednesday 20 January");
            assertThat(manager.button("checkin.later")).isEmpty();

            play.until(Play.NEXT_DAY);
            assertThat(manager.received()).hasSize(2);
            assertThat(manager.lastText()).contains("as you asked");
            play.until(Play.WEEK_OVER);
            assertThat(manager.received()).hasSize(2);
        }
    }

    @Test
    default void a_question_put_off_comes_at_another_moment_that_was_chosen_on_its_card() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.presses("checkin.later");
            assertThat(manager.lastText()).contains("Ask me again in two hours", "Friday 22 January, 09:30");
            manager.chooses("Ask me again in two hours");
            assertThat(manager.received()).hasSize(1);
            assertThat(manager.lastText())
                    .contains("I will ask again on Tuesday 19 January", "Wednesday 20 January, 09:30");

            play.until("2027-01-19T11:00:00Z");
            assertThat(manager.received()).hasSize(2);
            assertThat(manager.lastText()).contains("as you asked");
            play.until(Play.WEEK_OVER);
            assertThat(manager.received()).hasSize(2);
        }
    }

    @Test
    default void a_manager_who_wants_no_reminders_is_asked_once() {
        try (Play play = play()) {
            Actor manager = play.manager();
            manager.says("settings");
            manager.presses("settings.change");
            assertThat(manager.formText()).contains("Time zone", "Reminders").doesNotContain("Where I write to you");
            Map<String, String> values = new HashMap<>(manager.filled(Map.of()));
            values.put("reminders", "off");
            assertThat(manager.sends(values).ok()).isTrue();
            int before = manager.received().size();
            play.until(Play.WEEK_OVER);
            assertThat(manager.received()).hasSize(before + 1);
        }
    }

    @Test
    default void a_skipped_week_stays_silent_and_may_be_answered_after_all() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.presses("checkin.skip");
            assertThat(manager.lastText()).contains("Skipped this week", "Answer after all");
            play.until(Play.WEEK_OVER);
            assertThat(manager.received()).hasSize(1);

            manager.answers(ANSWER);
            assertThat(manager.lastText()).contains("Answered on");
        }
    }

    @Test
    default void an_answer_after_a_reminder_turns_both_cards() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.NEXT_DAY);
            assertThat(manager.received()).hasSize(2);
            assertThat(manager.lastText()).contains("still open");

            manager.answers(ANSWER);

            assertThat(manager.texts()).hasSize(2).allMatch(text -> text.contains("Answered on"));
            play.until(Play.WEEK_OVER);
            assertThat(manager.received()).hasSize(2);
        }
    }

    @Test
    default void what_is_typed_while_a_question_is_open_is_offered_as_its_answer() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            String typed = "This week I let <the> meeting *drift* & said nothing.";
            manager.says(typed);
            assertThat(manager.lastText()).contains("Shall I record this as your answer");
            assertThat(play.column("select reflection from check_in_answer")).isEmpty();

            manager.presses("checkin.answer");
            assertThat(manager.filled(Map.of())).containsEntry("reflection", typed);
            manager.sends(answerWith("reflection", typed));

            assertThat(manager.texts()).hasSize(2).allMatch(text -> text.contains("Answered on"));
        }
    }

    @Test
    default void the_next_question_recalls_the_commitment_and_closes_the_one_before() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.answers(ANSWER);
            Shown first = manager.last();
            play.until(Play.NEXT_PROMPT);
            assertThat(manager.received()).hasSize(2);
            assertThat(manager.lastText())
                    .contains("Last time you decided:", "If the talk stalls, then I will name the choice");

            manager.pressesIn(first, "checkin.answer");

            assertThat(manager.formIsOpen()).isFalse();
            assertThat(manager.texts().get(0)).contains("is closed");
        }
    }

    @Test
    default void everything_is_said_in_french_to_those_who_speak_it() {
        try (Play play = play().speaking("fr")) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            assertThat(manager.lastText()).contains("Que s’est-il passé", "Répondre", "Passer cette semaine");
            manager.presses("checkin.answer");
            assertThat(manager.formText()).contains("Qui voit cette réponse", "Mon ou ma mentor, Omar Haddad");
            assertThat(manager.readsAside("Qui voit quoi", ANSWER)).contains("Personne d’autre");
            manager.sends(answerWith("action", ""));
            assertThat(manager.form().errors().get("action")).startsWith("Dites ce que vous ferez");
            manager.sends(ANSWER);
            assertThat(manager.lastText())
                    .contains("Répondu", "mardi 19 janvier", "Vous et Omar Haddad, votre mentor, la voyez.");
        }
    }
}
