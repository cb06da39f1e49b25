package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a pair begins, and how it may end. */
interface PairingContract extends Stage {
    String MORNING = "2027-01-18T10:00:00Z";
    String AFTERNOON = "2027-01-18T15:00:00Z";

    @Test
    default void a_pair_across_both_platforms_is_proposed_explained_and_begins_when_both_say_yes() {
        try (Play play = play().withNewcomers(other())) {
            Actor director = play.director();
            Actor newcomer = play.newcomer();
            Actor mentor = play.newMentorOn(other());
            director.says("pairs");
            assertThat(director.lastText()).contains("Managers without a mentor:", "1");
            director.presses("matching.run");
            assertThat(director.lastText()).contains("Ines Roy with Tom Weiss", "In common: English");
            director.presses("matching.put_all");

            play.until(MORNING);
            assertThat(newcomer.lastText()).contains("Tom Weiss as your mentor?", "A no needs no reason");
            newcomer.presses("matching.accept");
            assertThat(newcomer.lastText()).contains("As soon as Tom Weiss has said yes too");
            assertThat(mentor.lastText()).contains("Accompany Ines Roy?");
            mentor.presses("matching.accept");

            assertThat(mentor.lastText()).contains("You and Ines Roy are a pair from today.");
            play.until(AFTERNOON);
            assertThat(newcomer.texts()).anyMatch(text -> text.contains("You and Tom Weiss are a pair"));
            assertThat(play.column("select since::text from mentorship where in_chat and active"))
                    .containsExactly("2027-01-18");
        }
    }

    @Test
    default void after_two_sessions_each_says_how_it_goes_and_may_part_without_fault() {
        try (Play play = play().afterTwoSessions().speaking("fr")) {
            Actor manager = play.manager();
            Actor mentor = play.mentor();
            play.until(MORNING);
            assertThat(manager.lastText()).contains("Vous avez tenu deux séances avec Omar Haddad.");
            manager.presses("mentorship.not_for_me");
            assertThat(manager.lastText()).contains("personne n’est en faute");
            manager.presses("mentorship.end");
            assertThat(manager.lastText()).contains("Mettre fin à la relation avec Omar Haddad");
            manager.presses("mentorship.ends");

            play.until("2027-01-19T15:00:00Z");
            assertThat(mentor.texts()).anyMatch(text -> text.contains("Votre relation avec Léa Petit a pris fin"));
            assertThat(play.column("select distinct state from mentoring_session where starts_at > '2027-01-18'"))
                    .containsExactly("cancelled");
        }
    }
}
