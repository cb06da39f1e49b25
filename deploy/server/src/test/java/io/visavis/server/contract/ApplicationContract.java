package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Someone applies to mentor, a director reviews and decides, and the applicant is told. */
interface ApplicationContract extends Stage {
    String MONDAY = "2027-01-18T09:30:00Z";
    String THEN = "2027-01-18T09:40:00Z";
    String LATER = "2027-01-18T09:50:00Z";

    Map<String, String> APPLICATION = Map.of(
            "level", "managers",
            "experience", MentorContract.AWKWARD,
            "motivation", "To hand on what I was given.",
            "listening", "What keeps you awake about it?",
            "agenda", "I decline.",
            "secret", "Ask them.",
            "capacity", "2");

    Map<String, String> ACCEPTED = Map.of(
            "experience", "3",
            "potential", "4",
            "decision", "accept",
            "capacity", "1",
            "reason", "You *listen* & wait.");

    @Test
    default void who_applies_to_mentor_is_read_by_a_director_alone_and_told_what_was_decided() {
        try (Play play = play()) {
            Actor manager = play.manager();
            Actor director = play.director();
            play.until(MONDAY);
            manager.says("mentoring");
            manager.presses("mentor.apply");
            assertThat(manager.sends(APPLICATION).ok()).isTrue();
            assertThat(manager.lastText()).contains("is with its directors").doesNotContain("hand on");

            play.until(THEN);
            assertThat(director.lastText())
                    .contains("Léa Petit has applied to mentor")
                    .doesNotContain("hand on");
            director.presses("mentor.read");
            assertThat(director.lastText())
                    .contains(MentorContract.AWKWARD, "To hand on what I was given.", "I led managers");
            director.presses("mentor.review");
            assertThat(director.formText()).contains("Holds up a mirror", "Little responsibility for people so far");
            assertThat(director.sends(ACCEPTED).ok()).isTrue();
            assertThat(director.formIsOpen()).isFalse();

            play.until(LATER);
            assertThat(manager.texts())
                    .anySatisfy(text -> assertThat(text).contains("Welcome among the mentors", "You *listen* & wait."));
            assertThat(play.column("select capacity || ' ' || selected from mentor_standing s "
                            + "join person p on p.id = s.person_id where p.name = 'Léa Petit'"))
                    .containsExactly("1 true");
            assertThat(play.mentor().everything()).doesNotContain("hand on");
        }
    }

    @Test
    default void in_french_too_a_director_who_says_not_now_is_quoted_kindly() {
        try (Play play = play().speaking("fr")) {
            Actor manager = play.manager();
            Actor director = play.director();
            play.until(MONDAY);
            manager.says("mentorat");
            manager.presses("mentor.apply");
            assertThat(manager.formText()).contains("qui écoutent plus qu’elles ne conseillent");
            manager.sends(APPLICATION);
            play.until(THEN);
            assertThat(director.lastText()).contains("Léa Petit présente sa candidature comme mentor");
            director.presses("mentor.read");
            director.presses("mentor.review");
            Map<String, String> refused = new HashMap<>(ACCEPTED);
            refused.put("decision", "not_now");
            refused.put("reason", "Revenez après l’été.");
            director.sends(refused);
            play.until(LATER);
            assertThat(manager.lastText())
                    .contains("Merci d’avoir proposé de votre temps", "Revenez après l’été.", "sera la bienvenue");
            assertThat(play.column("select state from mentor_application")).containsExactly("not_now");
        }
    }
}
