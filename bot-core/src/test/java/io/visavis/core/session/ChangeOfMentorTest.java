package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeOfMentorTest {
    @Test
    void a_mentor_who_comes_later_does_not_read_what_was_shared_with_the_one_before() {
        try (Stage stage = new Stage("2027-01-17T12:00:00Z")) {
            World world = stage.world();
            World.Person lea = world.person("Lea Petit").livesIn("Europe/Paris", "FR");
            World.Person later = world.person("Nora Weiss").livesIn("Europe/Paris", "FR");
            var enrolment = world.programme("Vega")
                    .runs("2027-01-18", "2027-04-11")
                    .every(1, DayOfWeek.TUESDAY, "09:30")
                    .enrols(lea);
            enrolment.mentoredBy(world.person("Omar Haddad"), "2027-01-18");
            answer(stage, lea, "2027-01-19T08:30:00Z", "told Omar in confidence");

            stage.database().jdbi().useHandle(h -> h.execute("update mentorship set active = false"));
            enrolment.mentoredBy(later, "2027-01-25").session("2027-01-28T13:00:00Z");
            answer(stage, lea, "2027-01-26T08:30:00Z", "told Nora herself");

            stage.until("2027-01-27T13:00:00Z");
            List<Seen> brief = stage.slack().seenBy(later.email());
            assertThat(brief).hasSize(1);
            assertThat(brief.get(0).message().plainText())
                    .contains("told Nora herself")
                    .doesNotContain("told Omar");
        }
    }

    private static void answer(Stage stage, World.Person lea, String at, String words) {
        stage.until(at);
        Reply form = stage.presses(lea.email(), "checkin.answer");
        Reply answered = stage.sends(
                lea.email(),
                form,
                Map.of("reflection", words, "scale", "3", "audience", "mentor", "cue", words, "action", "x"));
        assertThat(answered).isInstanceOf(Reply.Replace.class);
    }
}
