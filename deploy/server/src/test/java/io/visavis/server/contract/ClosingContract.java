package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pair looks back before the programme ends, and both say afterwards what they think of it. */
interface ClosingContract extends Stage {
    String LAST_WEEK = "2027-04-05T12:00:00Z";
    String OVER = "2027-04-13T12:00:00Z";
    String CLOSED = "2027-05-04T12:00:00Z";
    String TAKEN = "I <ask> before I *tell* & wait.";

    @Test
    default void each_reads_what_the_other_shared_once_both_have_written_also_across_platforms() {
        try (Play play = play().withMentorOn(other())) {
            Actor manager = play.manager();
            Actor mentor = play.mentorOn(other());
            play.until(LAST_WEEK);
            assertThat(manager.texts()).anyMatch(text -> text.contains("Looking back with Omar Haddad"));
            manager.says("closing");
            manager.presses("closing.write");
            manager.sends(Map.of("takeaway", TAKEN, "audience", "other"));
            assertThat(manager.lastText()).contains("What you take away", TAKEN);
            mentor.says("closing");
            assertThat(mentor.lastText()).contains("Looking back with Léa Petit", "has shared something with you");
            assertThat(mentor.everything()).doesNotContain("ask> before");
            mentor.presses("closing.write");
            mentor.sends(Map.of("takeaway", "Patience.", "audience", "me"));
            assertThat(mentor.lastText()).contains(TAKEN, "Only you see this.");
            assertThat(manager.everything()).doesNotContain("Patience.");
        }
    }

    @Test
    default void an_evaluation_is_given_without_a_name_and_directors_see_nothing_of_a_few() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor director = play.director();
            play.until(OVER);
            assertThat(manager.lastText()).contains("What do you think of Vega?");
            manager.presses("closing.evaluate");
            assertThat(manager.formText()).contains("I could speak openly", "nobody can tell which answer is yours");
            manager.sends(Map.of(
                    "change", "5", "openness", "4", "match", "5", "pace", "3", "recommend", "5", "comment", TAKEN));
            assertThat(manager.lastText()).contains("Thank you for your opinion of Vega");
            assertThat(play.column("select words from evaluation_comment")).containsExactly(TAKEN);
            director.says("status");
            director.presses("closing.evaluation");
            assertThat(director.lastText()).contains("until Sunday 2 May");
            play.until(CLOSED);
            director.says("status");
            director.presses("closing.evaluation");
            assertThat(director.lastText()).contains("fewer than 5");
            assertThat(director.everything()).doesNotContain("ask> before");
        }
    }

    @Test
    default void the_closing_is_said_in_french_to_those_who_speak_it() {
        try (Play play = play().speaking("fr")) {
            Actor manager = play.manager();
            play.until(LAST_WEEK);
            manager.says("bilan");
            assertThat(manager.lastText()).contains("Regard en arrière avec Omar Haddad");
            assertThat(manager.button("mentor.apply")).isPresent();
            play.until(OVER);
            assertThat(manager.lastText()).contains("Que pensez-vous de Vega");
        }
    }
}
