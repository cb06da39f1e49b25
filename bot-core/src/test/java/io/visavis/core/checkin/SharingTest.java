package io.visavis.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static final String FIRST_TUESDAY = "2027-01-19T08:30:00Z";
    private static final String SECOND_TUESDAY = "2027-01-26T08:30:00Z";

    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Lea Petit").livesIn("Europe/Paris", "FR");
    private final World.Person anna = world.person("Anna Roy").livesIn("Europe/Paris", "FR");
    private Enrolment enrolment;
    private Enrolment.Pair pair;

    @BeforeEach
    void enrol() {
        enrolment = enrolInto("Vega");
        pair = enrolment.mentoredBy(anna, "2027-01-18");
    }

    private Enrolment enrolInto(String programme) {
        return world.programme(programme)
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .enrols(lea);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Reply answer(Map<String, String> values) {
        return stage.sends(lea.email(), stage.presses(lea.email(), "checkin.answer"), values);
    }

    @Test
    void words_meant_for_one_mentor_are_not_given_to_another_who_came_while_the_form_was_open() {
        stage.until(FIRST_TUESDAY);
        Reply form = stage.presses(lea.email(), "checkin.answer");
        stage.database().jdbi().useHandle(h -> h.execute("update mentorship set active = false"));
        enrolment.mentoredBy(world.person("Bob Weiss"), "2027-01-19");
        Map<String, String> values = Map.of("reflection", "private words", "scale", "3", "audience", "mentor");
        Reply rejected = stage.sends(lea.email(), form, values);
        assertThat(((Reply.RejectFields) rejected).errors()).containsOnlyKeys("audience");
        assertThat(stage.column("select reflection from check_in_answer")).isEmpty();
        Reply.OpenForm again = new Reply.OpenForm(((Reply.RejectFields) rejected).form());
        assertThat(again.form().inputs().toString()).contains("Bob Weiss").doesNotContain("Anna");
        assertThat(stage.sends(lea.email(), again, values)).isInstanceOf(Reply.Replace.class);
    }

    @Test
    void a_card_names_the_mentor_who_reads_the_answer_and_not_the_one_who_came_later() {
        stage.until(FIRST_TUESDAY);
        answer(Map.of("reflection", "private words", "scale", "3", "audience", "mentor"));
        stage.database().jdbi().useHandle(h -> h.execute("update mentorship set active = false"));
        enrolment.mentoredBy(world.person("Bob Weiss"), "2027-01-19");
        assertThat(stage.says(lea.email(), "question").plainText())
                .contains("Anna Roy")
                .doesNotContain("Bob");
    }

    @Test
    void changing_an_answer_given_to_an_earlier_mentor_does_not_give_it_to_the_present_one_unasked() {
        stage.until(FIRST_TUESDAY);
        answer(Map.of("reflection", "private words", "scale", "3", "audience", "mentor"));
        stage.database().jdbi().useHandle(h -> h.execute("update mentorship set active = false"));
        enrolment.mentoredBy(world.person("Bob Weiss"), "2027-01-19");
        Reply.OpenForm edit = (Reply.OpenForm) stage.presses(lea.email(), "checkin.answer");
        assertThat(edit.form().inputs())
                .filteredOn(input -> input.id().equals("audience"))
                .singleElement()
                .satisfies(input -> assertThat(((Input.Choice) input).initial()).isNull());
    }

    @Test
    void an_outcome_told_for_oneself_alone_is_not_told_to_the_mentor() {
        stage.until(FIRST_TUESDAY);
        answer(Map.of(
                "reflection", "a", "scale", "3", "audience", "mentor", "cue", "the talk stalls", "action", "name it"));
        stage.until(SECOND_TUESDAY);
        answer(Map.of("reflection", "b", "scale", "3", "audience", "me", "previous", "not_done"));
        pair.session("2027-01-28T13:00:00Z");
        stage.until("2027-01-27T13:00:00Z");
        List<Seen> brief = stage.slack().seenBy(anna.email());
        assertThat(brief).hasSize(1);
        assertThat(brief.get(0).message().plainText()).contains("name it").doesNotContain("Not done");
    }

    @Test
    void a_commitment_that_was_reported_on_is_not_asked_about_again() {
        stage.until(FIRST_TUESDAY);
        answer(Map.of(
                "reflection", "a", "scale", "3", "audience", "me", "cue", "the talk stalls", "action", "name it"));
        stage.until(SECOND_TUESDAY);
        answer(Map.of("reflection", "b", "scale", "3", "audience", "me", "previous", "done"));
        stage.until("2027-02-02T08:30:00Z");
        Reply form = stage.presses(lea.email(), "checkin.answer");
        assertThat(((Reply.OpenForm) form).form().inputs().stream().map(input -> input.id()))
                .doesNotContain("previous");
    }

    @Test
    void a_commitment_for_which_there_was_no_occasion_stays_open_and_is_asked_about_again() {
        stage.until(FIRST_TUESDAY);
        answer(Map.of(
                "reflection", "a", "scale", "3", "audience", "me", "cue", "the talk stalls", "action", "name it"));
        stage.until(SECOND_TUESDAY);
        answer(Map.of("reflection", "b", "scale", "3", "audience", "me", "previous", "no_occasion"));
        assertThat(previous(stage.presses(lea.email(), "checkin.answer"))).contains("no_occasion");
        stage.until("2027-02-02T08:30:00Z");
        Reply form = stage.presses(lea.email(), "checkin.answer");
        assertThat(((Reply.OpenForm) form).form().inputs().toString()).contains("the talk stalls");
        assertThat(previous(form)).isEmpty();
        stage.sends(lea.email(), form, Map.of("reflection", "c", "scale", "3", "audience", "me", "previous", "done"));
        stage.until("2027-02-09T08:30:00Z");
        assertThat(stage.presses(lea.email(), "checkin.answer").toString()).doesNotContain("the talk stalls");
    }

    /** What stands chosen for the commitment that is asked about. */
    private static Optional<String> previous(Reply form) {
        return ((Reply.OpenForm) form)
                .form().inputs().stream()
                        .filter(input -> input.id().equals("previous"))
                        .map(input -> Optional.ofNullable(((Input.Choice) input).initial()))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void words_recorded_for_one_programme_do_not_turn_up_in_another() {
        enrolInto("Lyra").mentoredBy(world.person("Bob Weiss"), "2027-01-18");
        stage.until(FIRST_TUESDAY);
        Message offer = stage.says(lea.email(), "This week I kept the zebra to myself.");
        List<Button> buttons = offer.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .toList();
        assertThat(buttons).hasSize(2);
        stage.sends(
                lea.email(),
                press(buttons.get(0)),
                Map.of("reflection", "About the zebra.", "scale", "2", "audience", "me"));
        assertThat(press(buttons.get(1)).toString()).doesNotContain("zebra");
    }

    private Reply press(Button button) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(lea.email()), button.action(), button.value(), null));
    }

    @Test
    void a_forged_scale_is_named_like_any_wrong_field() {
        stage.until(FIRST_TUESDAY);
        Reply rejected = answer(Map.of("reflection", "a", "scale", "abc", "audience", "me"));
        assertThat(((Reply.RejectFields) rejected).errors()).containsOnlyKeys("scale");
    }

    @Test
    void moving_the_question_to_a_time_that_has_passed_this_week_keeps_this_weeks() {
        stage.until("2027-01-18T13:00:00Z");
        Message settings = stage.says(lea.email(), "settings");
        Button open = Stage.button(settings, "settings.change");
        stage.sends(lea.email(), press(open), Map.of("day", "1", "time", "10:00", "language", "en"));
        stage.until("2027-01-30T00:00:00Z");
        assertThat(stage.column("select to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') from check_in order by 1"))
                .containsExactly("01-19 08:30", "01-25 09:00");
    }

    @Test
    void an_address_that_is_tied_to_an_account_is_not_believed_of_another_workspace() {
        stage.until(FIRST_TUESDAY);
        Account elsewhere = new Account(Platform.SLACK, "W2", lea.email(), "D-elsewhere");
        Reply reply = stage.conversation().handle(new Inbound.Said(elsewhere, "status", "r-1"));
        assertThat(((Reply.Say) reply).message().plainText()).contains("I don’t know you");
        assertThat(stage.column("select distinct workspace from chat_account")).containsExactly("W1");
    }
}
