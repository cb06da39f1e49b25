package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How someone comes to take part, agrees with their mentor, and finds help outside the hierarchy. */
interface BeginningContract extends Stage {
    String MONDAY = "2027-01-18T09:00:00Z";
    String LATER = "2027-01-18T09:30:00Z";

    @Test
    default void nobody_is_asked_anything_before_they_chose_to_take_part() {
        try (Play play = play().withUndecided()) {
            Actor newcomer = play.undecided();
            play.until(MONDAY);
            assertThat(newcomer.lastText())
                    .contains("Who sees what", "Never what anyone wrote", "Taking part is your choice");
            newcomer.presses("onboarding.join");
            assertThat(newcomer.formText()).contains("Time zone", "Europe/Paris", "Day of the weekly question");
            Map<String, String> values = new HashMap<>(newcomer.filled(Map.of()));
            values.put("day", "3");
            newcomer.sends(values);
            assertThat(newcomer.lastText()).contains("You take part", "Wednesday");

            play.until("2027-01-20T08:30:00Z");

            assertThat(newcomer.button("checkin.answer")).isPresent();
        }
    }

    @Test
    default void who_says_no_is_asked_nothing_and_is_not_enrolled_to_the_director_like_all_who_did_not_answer() {
        try (Play play = play().withUndecided()) {
            Actor newcomer = play.undecided();
            Actor director = play.director();
            play.until(MONDAY);
            newcomer.presses("onboarding.no");
            assertThat(newcomer.lastText()).contains("you do not take part").doesNotContain("Who sees what");
            int before = newcomer.received().size();

            play.until(Play.WEEK_OVER);

            assertThat(newcomer.received()).hasSize(before);
            director.says("status");
            assertThat(director.lastText()).contains("Nora Lind", "ot enrolled").doesNotContain("said no");
        }
    }

    @Test
    default void the_brief_waits_until_both_have_accepted_their_agreement() {
        try (Play play = play().withMentorOn(other()).withoutAgreement()) {
            Actor manager = play.manager();
            Actor mentor = play.mentorOn(other());
            play.until(Play.BRIEF);
            assertThat(mentor.texts()).noneMatch(text -> text.contains("Before your session"));
            manager.says("agreement");
            manager.presses("agreement.accept");
            assertThat(manager.lastText()).contains("It holds once both of you have accepted.");
            mentor.says("agreement");
            mentor.presses("agreement.accept");
            assertThat(mentor.lastText()).contains("it holds from now on");

            play.until("2027-01-27T15:00:00Z");

            assertThat(mentor.texts()).anyMatch(text -> text.contains("Before your session with Léa Petit"));
        }
    }

    @Test
    default void a_private_word_reaches_the_referent_and_nobody_else() {
        try (Play play = play().withReferentOn(other())) {
            Actor manager = play.manager();
            Actor referent = play.referentOn(other());
            manager.says("referent");
            manager.presses("referent.write");
            assertThat(manager.formText()).contains("to Rita Blum alone");
            manager.sends(Map.of("words", "canary <!channel> *please*"));
            assertThat(manager.lastText()).contains("on its way to Rita Blum");

            play.until(MONDAY);
            play.until(LATER);

            assertThat(referent.texts()).anyMatch(text -> text.contains("canary <!channel> *please*"));
            assertThat(play.director().everything() + play.mentor().everything())
                    .doesNotContain("canary");
            assertThat(play.column("select count(words)::text from referent_request"))
                    .containsExactly("0");
        }
    }
}
