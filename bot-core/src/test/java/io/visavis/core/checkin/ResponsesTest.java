package io.visavis.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the card tells after a response, and what is kept of one. */
class ResponsesTest {
    private static final String TUESDAY = "2027-01-19T08:30:00Z";
    private static final Map<String, String> ANSWER = Map.of("reflection", "a", "scale", "3", "audience", "me");

    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World.Person lea = stage.world().person("Lea Petit").livesIn("Europe/Paris", "FR");
    private final World.Programme programme =
            stage.world().programme("Vega").runs("2027-01-18", "2027-04-11").every(1, DayOfWeek.TUESDAY, "09:30");
    private final Enrolment enrolment = programme.enrols(lea);

    @AfterEach
    void close() {
        stage.close();
    }

    private Message pressed(Button button) {
        Reply reply = stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(lea.email()), button.action(), button.value(), null));
        return ((Reply.Replace) reply).message();
    }

    @Test
    void not_now_on_another_copy_names_the_moment_that_stands() {
        stage.until(TUESDAY);
        Button copy = Stage.button(stage.says(lea.email(), "question"), "checkin.later");
        stage.presses(lea.email(), "checkin.later");
        stage.until("2027-01-20T07:00:00Z");
        assertThat(pressed(copy).plainText()).contains("Wednesday 20 January, 09:30");
    }

    @Test
    void not_now_on_another_copy_promises_no_second_time() {
        stage.until(TUESDAY);
        Button copy = Stage.button(stage.says(lea.email(), "question"), "checkin.later");
        stage.presses(lea.email(), "checkin.later");
        stage.until("2027-01-20T12:00:00Z");
        assertThat(pressed(copy).plainText()).contains("I will not ask again");
        stage.until("2027-01-25T00:00:00Z");
        assertThat(stage.slack().seenBy(lea.email()).stream().map(Seen::at).map(Object::toString))
                .containsExactly(TUESDAY, "2027-01-20T08:30:00Z");
    }

    @Test
    void an_answer_after_all_bears_the_moment_of_the_answer_and_keeps_it_when_changed() {
        stage.until(TUESDAY);
        Reply skipped = stage.presses(lea.email(), "checkin.skip");
        assertThat(skipped).isInstanceOf(Reply.Replace.class);
        stage.until("2027-01-21T13:00:00Z");
        Reply answered = stage.sends(lea.email(), stage.presses(lea.email(), "checkin.answer"), ANSWER);
        assertThat(((Reply.Replace) answered).message().plainText()).contains("Thursday 21 January, 14:00");
        stage.until("2027-01-22T13:00:00Z");
        Reply changed = stage.sends(lea.email(), stage.presses(lea.email(), "checkin.answer"), ANSWER);
        assertThat(((Reply.Replace) changed).message().plainText()).contains("Thursday 21 January, 14:00");
    }

    @Test
    void what_was_typed_and_never_recorded_is_kept_no_longer_than_its_question() {
        stage.until(TUESDAY);
        stage.says(lea.email(), "I let the meeting drift and said nothing.");
        stage.until("2027-01-26T08:00:00Z");
        assertThat(stage.column("select words from check_in_draft")).hasSize(1);
        stage.until("2027-01-26T08:30:00Z");
        assertThat(stage.column("select words from check_in_draft")).isEmpty();
    }

    @Test
    void nothing_is_asked_after_a_programmes_end_that_was_moved_forward() {
        stage.until(TUESDAY);
        programme.runs("2027-01-18", "2027-01-19");
        stage.until("2027-02-10T00:00:00Z");
        assertThat(questions()).containsExactly(TUESDAY);
    }

    @Test
    void someone_taken_in_on_the_last_day_is_asked_that_day_however_far_west_they_live() {
        lea.livesIn("America/Los_Angeles", "US-CA");
        enrolment.left();
        World.Programme lyra =
                stage.world().programme("Lyra").runs("2027-01-18", "2027-01-19").every(1, DayOfWeek.TUESDAY, "17:00");
        stage.clock().moveTo(Instant.parse("2027-01-20T00:10:00Z"));
        lyra.enrols(lea);
        stage.until("2027-01-20T02:00:00Z");
        assertThat(questions()).containsExactly("2027-01-20T01:00:00Z");
    }

    private List<String> questions() {
        return stage.slack().seenBy(lea.email()).stream()
                .filter(seen -> seen.message().plainText().contains("question of week"))
                .map(seen -> seen.at().toString())
                .toList();
    }
}
