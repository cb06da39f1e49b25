package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.StandIn.Shown;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is put off, what waits during a break and is said together after it, and where somebody is written to. */
interface LaterContract extends Stage {

    @Test
    default void a_reminder_is_put_off_from_the_platforms_own_menu_and_comes_again() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.BRIEF);
            assertThat(manager.lastText()).contains("Bring it again in two hours");
            int before = manager.received().size();
            manager.chooses("Bring it again on Thursday 28 January, 09:00");
            assertThat(manager.received()).hasSize(before);
            assertThat(manager.lastText())
                    .contains("I will bring this again on Thursday 28 January, 09:00", "Bring it now");
            manager.chooses("Bring it again in two hours");
            assertThat(manager.lastText()).contains("I will bring this again on Wednesday 27 January, 16:00");
            play.until("2027-01-27T15:05:00Z");
            assertThat(manager.received()).hasSize(before + 1);
            assertThat(manager.button("session.want")).isPresent();
            play.until("2027-01-28T09:00:00Z");
            assertThat(manager.received()).hasSize(before + 1);
        }
    }

    @Test
    default void a_question_is_put_off_from_the_menu_of_its_card() {
        try (Play play = play().speaking("fr")) {
            Actor manager = play.manager();
            play.until(Play.PROMPT);
            manager.chooses("Me la reposer dans deux heures");
            assertThat(manager.lastText()).contains("mardi 19 janvier, 11:30");
            play.until("2027-01-19T10:30:00Z");
            assertThat(manager.received()).hasSize(2);
            assertThat(manager.button("checkin.answer")).isPresent();
        }
    }

    @Test
    default void what_was_put_off_is_there_at_once_when_it_is_asked_for() {
        try (Play play = play()) {
            Actor manager = play.manager();
            play.until(Play.BRIEF);
            int before = manager.received().size();
            manager.chooses("Bring it again in two hours");
            manager.presses("later.now");
            assertThat(manager.button("session.want")).isPresent();
            play.until("2027-01-27T16:00:00Z");
            assertThat(manager.received()).hasSize(before);
        }
    }

    @Test
    default void what_waited_during_a_break_is_said_in_one_message_that_welcomes_back() {
        try (Play play = play().withMentorOn(other())) {
            Actor manager = play.manager();
            Actor mentor = play.mentorOn(other());
            play.until("2027-01-18T09:00:00Z");
            manager.says("pause");
            manager.presses("settings.pause");
            manager.fillsIn(Map.of("until", "2027-01-20"));
            int before = manager.received().size();
            mentor.says("session");
            mentor.presses("session.move");
            mentor.fillsIn(Map.of("start", "2027-01-29T15:00", "minutes", "60", "place", "Room 3"));
            mentor.says("session");
            mentor.presses("session.propose");
            mentor.fillsIn(Map.of("slot1", "2027-02-02T11:00", "minutes", "45"));

            play.until("2027-01-21T08:05:00Z");
            Shown told = manager.received().get(before);
            assertThat(manager.texts().get(before))
                    .contains("Welcome back from your break. Here is what waited for you.")
                    .contains("Omar Haddad moved your session", "Omar Haddad proposes a session");
            assertThat(manager.texts())
                    .filteredOn(text -> text.contains("Welcome back"))
                    .hasSize(1);
            int all = manager.received().size();
            manager.pressesIn(told, "session.accept");
            assertThat(manager.received()).hasSize(all + 1);
            assertThat(manager.lastText()).contains("Agreed: a session with Omar Haddad");
        }
    }

    @Test
    default void whoever_is_on_both_platforms_chooses_where_they_are_written_to() {
        try (Play play = play()) {
            Actor here = play.manager();
            Actor there = play.managerToo(other());
            there.says("help");
            here.says("settings");
            here.presses("settings.change");
            assertThat(here.form().content().toString()).contains("Where I write to you");
            here.sendsWith(Map.of("platform", other()));
            assertThat(here.lastText()).contains("From now on I write to you on");
            int before = here.received().size();
            play.until(Play.PROMPT);
            assertThat(here.received()).hasSize(before);
            assertThat(there.button("checkin.answer")).isPresent();
        }
    }
}
