package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.StandIn.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A manager and a mentor on two platforms find a date, change it, and say how it went. */
interface SessionContract extends Stage {

    private static void sends(Actor actor, Map<String, String> values) {
        Answer answer = actor.sends(values);
        assertThat(answer.ok() && !actor.formIsOpen()).as(answer.problem()).isTrue();
    }

    @Test
    default void dates_proposed_on_one_platform_are_accepted_on_the_other_and_the_session_is_moved_and_cancelled() {
        try (Play play = play().withMentorOn(other())) {
            Actor manager = play.manager();
            Actor mentor = play.mentorOn(other());
            play.until("2027-01-18T09:00:00Z");
            manager.says("session");
            manager.presses("session.propose");
            manager.sends(Map.of("slot1", "2027-01-28T14:30", "minutes", "60"));
            assertThat(manager.form().errors().values()).containsExactly("You have a session with Omar Haddad then.");
            sends(manager, Map.of("slot1", "2027-02-02T11:00", "slot2", "2027-02-04T11:00", "minutes", "45"));
            assertThat(manager.lastText()).contains("Proposed to Omar Haddad", "Thursday 4 February, 11:00");

            play.until("2027-01-18T09:05:00Z");
            assertThat(mentor.lastText())
                    .contains(
                            "Léa Petit proposes a session", "Tuesday 2 February, 11:00", "Thursday 4 February, 11:00");
            mentor.presses("session.accept");
            assertThat(mentor.lastText()).contains("Agreed: a session with Léa Petit", "Tuesday 2 February, 11:00");
            play.until("2027-01-18T09:10:00Z");
            assertThat(manager.lastText()).contains("Omar Haddad accepts", "Tuesday 2 February, 11:00");

            manager.presses("session.move");
            sends(manager, Map.of("start", "2027-02-03T16:00", "minutes", "45", "place", "Room 3"));
            play.until("2027-01-18T09:15:00Z");
            assertThat(mentor.lastText())
                    .contains("Léa Petit moved your session", "Wednesday 3 February, 16:00", "Room 3")
                    .contains("It was to be Tuesday 2 February, 11:00");
            mentor.presses("session.cancel");
            assertThat(mentor.lastText()).contains("Cancel this session?");
            mentor.presses("session.cancel_now");
            assertThat(mentor.lastText()).contains("will not take place");
            play.until("2027-01-19T09:10:00Z");
            assertThat(manager.texts()).anyMatch(text -> text.contains("Omar Haddad cancelled your session"));
            assertThat(play.column("select state from mentoring_session order by starts_at"))
                    .containsExactly("planned", "cancelled");
        }
    }

    @Test
    default void what_the_manager_wants_stands_in_the_brief_and_both_say_how_it_went() {
        try (Play play = play().withMentorOn(other())) {
            Actor manager = play.manager();
            Actor mentor = play.mentorOn(other());
            play.until(Play.BRIEF);
            manager.presses("session.want");
            sends(manager, Map.of("words", "Decide about *Max* <now>."));
            assertThat(manager.lastText()).contains("Decide about *Max* <now>.");
            assertThat(mentor.lastText()).contains("What Léa Petit wants from it", "Decide about *Max* <now>.");

            play.until(Play.DEBRIEF);
            mentor.presses("session.held");
            manager.presses("session.held");
            manager.presses("session.debrief");
            sends(manager, Map.of("useful", "5", "takeaway", "Ask before telling.", "audience", "other"));
            assertThat(manager.lastText()).contains("5 of 5", "Ask before telling.", "Omar Haddad can read it too.");
            manager.presses("session.debrief");
            manager.sends(Map.of("cue", "*Max* <asks>", "audience", "other"));
            assertThat(manager.form().errors().get("action")).startsWith("Say what you will do");
            sends(manager, Map.of("cue", "*Max* <asks>", "action", "wait", "audience", "other"));
            assertThat(manager.lastText()).contains("Your next step", "If *Max* <asks>, then I will wait");
            mentor.presses("session.debrief");
            assertThat(mentor.formText()).doesNotContain("My next step", "*Max* <asks>");
            sends(mentor, Map.of("takeaway", "She decides.", "audience", "me"));
            manager.presses("session.not_held");
            manager.presses("session.why");
            sends(manager, Map.of("why", "forgotten"));
            assertThat(manager.lastText()).contains("did not take place", "Reason: It slipped our minds");
            assertThat(play.column("select state from mentoring_session")).containsExactly("held");

            play.until("2027-02-02T08:30:00Z");
            assertThat(manager.lastText()).contains("Last time you decided:", "If *Max* <asks>, then I will wait");
        }
    }
}
