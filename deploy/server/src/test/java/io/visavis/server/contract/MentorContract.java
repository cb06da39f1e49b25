package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mentor reads before a session and says after it. */
interface MentorContract extends Stage {

    /** Everything that comes alive on one of the platforms. */
    String AWKWARD = "<!channel> <@U123> *bold* _it_ `code` ~no~ <b>b</b> [link](http://evil.example)"
            + " <http://evil.example|here> @everyone {{DATE(2027-01-01T00:00:00Z)}} &amp; # > -";

    @Test
    default void the_brief_comes_a_day_before_with_what_was_shared_and_nothing_else() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor mentor = play.mentor();
            play.until(Play.PROMPT);
            manager.answers(ManagerContract.answerWith("reflection", "Told to Omar."));
            play.until(Play.NEXT_PROMPT);
            manager.answers(Map.of("reflection", "Kept to myself.", "scale", "4", "audience", "me"));
            assertThat(mentor.received()).isEmpty();

            play.until(Play.BRIEF);

            assertThat(mentor.received()).hasSize(1);
            assertThat(mentor.lastText())
                    .contains("Before your session with Léa Petit", "Thursday 28 January", "Let others decide")
                    .contains("Told to Omar.", "If the talk stalls, then I will name the choice");
            assertThat(mentor.everything()).doesNotContain("Kept to myself");
        }
    }

    @Test
    default void what_was_withdrawn_is_gone_and_that_nothing_was_shared_is_quite_normal() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor mentor = play.mentor();
            play.until(Play.PROMPT);
            manager.answers(ManagerContract.ANSWER);
            manager.answers(ManagerContract.answerWith("audience", "counts"));

            play.until(Play.BRIEF);

            assertThat(mentor.lastText()).contains("Nothing was shared this time, which is quite normal.");
            assertThat(mentor.everything()).doesNotContain("too late", "talk stalls");
        }
    }

    @Test
    default void a_mentor_on_the_other_platform_gets_it_there_and_reads_each_character_as_it_was_typed() {
        try (Play play = play().withMentorOn(other())) {
            Actor manager = play.manager();
            Actor mentor = play.mentorOn(other());
            play.until(Play.PROMPT);
            manager.answers(ManagerContract.answerWith("reflection", AWKWARD, "cue", AWKWARD));

            play.until(Play.BRIEF);

            assertThat(mentor.received()).hasSize(1);
            assertThat(mentor.lastText()).contains(AWKWARD, "If " + AWKWARD + ", then I will");
        }
    }

    @Test
    default void a_mentor_says_with_one_press_that_the_session_took_place() {
        try (Play play = play()) {
            Actor mentor = play.mentor();
            play.until(Play.DEBRIEF);
            assertThat(mentor.lastText()).contains("Did your session take place?");

            mentor.presses("session.held");

            assertThat(mentor.lastText()).contains("took place", "It did not").doesNotContain("Did your session");
            assertThat(play.column("select state from mentoring_session")).containsExactly("held");
            mentor.presses("session.not_held");
            assertThat(play.column("select state from mentoring_session")).containsExactly("not_held");
        }
    }

    @Test
    default void the_manager_is_reminded_and_both_read_their_own_language() {
        try (Play play = play().speaking("fr")) {
            Actor manager = play.manager();
            Actor mentor = play.mentor();
            play.until(Play.BRIEF);
            assertThat(mentor.lastText()).contains("jeudi 28 janvier", "Objectifs");
            assertThat(manager.lastText()).contains("Omar Haddad").doesNotContain("session");
        }
    }
}
