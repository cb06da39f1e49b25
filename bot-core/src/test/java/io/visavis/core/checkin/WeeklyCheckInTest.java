package io.visavis.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeeklyCheckInTest {
    private static final Map<String, String> ANSWER = Map.of(
            "reflection",
            "I decided too late.",
            "scale",
            "2",
            "cue",
            "the talk stalls",
            "action",
            "name it",
            "audience",
            "mentor");

    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private World.Person lea;
    private String email;

    @BeforeEach
    void enrol() {
        World world = stage.world();
        lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
        email = lea.email();
        world.programme("Vega")
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .enrols(lea)
                .mentoredBy(world.person("Omar Haddad"), "2027-01-18");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<Seen> seen() {
        return stage.slack().seenBy(email);
    }

    private Seen last() {
        return seen().get(seen().size() - 1);
    }

    @Test
    void the_question_comes_on_the_chosen_day_at_the_chosen_time_in_the_persons_zone() {
        stage.until("2027-01-19T08:30:00Z");
        assertThat(seen()).hasSize(1);
        assertThat(last().at()).isEqualTo(Instant.parse("2027-01-19T08:30:00Z"));
    }

    @Test
    void two_reminders_follow_within_the_week_and_no_third() {
        stage.until("2027-01-25T00:00:00Z");
        assertThat(seen().stream().map(Seen::at))
                .containsExactly(
                        Instant.parse("2027-01-19T08:30:00Z"),
                        Instant.parse("2027-01-20T08:30:00Z"),
                        Instant.parse("2027-01-22T08:30:00Z"));
    }

    @Test
    void an_answer_stops_the_reminders_and_turns_the_card_to_its_answered_state_without_repeating_it() {
        stage.until("2027-01-19T08:30:00Z");
        Reply form = stage.presses(email, "checkin.answer");
        Message answered = ((Reply.Replace) stage.sends(email, form, ANSWER)).message();
        assertThat(answered.plainText()).contains("Omar Haddad").doesNotContain("too late");
        stage.until("2027-01-25T00:00:00Z");
        assertThat(seen()).hasSize(1);
        assertThat(stage.slack().updates()).hasSize(1);
    }

    @Test
    void who_sees_what_is_offered_beside_the_form_in_the_words_that_its_button_is_answered_with() {
        stage.until("2027-01-19T08:30:00Z");
        Form.Aside aside =
                ((Reply.OpenForm) stage.presses(email, "checkin.answer")).form().aside();
        assertThat(aside.button().action()).isEqualTo("talk.who_sees_what");
        assertThat(aside.words().plainText()).contains("Your mentor: your objectives");
        Reply reply = stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(email), aside.button().action(), "", null));
        assertThat(reply).isEqualTo(new Reply.Say(aside.words()));
        assertThat(stage.sends(email, stage.presses(email, "checkin.answer"), ANSWER))
                .isInstanceOf(Reply.Replace.class);
    }

    @Test
    void the_same_answer_sent_twice_is_stored_once_and_a_change_replaces_it() {
        stage.until("2027-01-19T08:30:00Z");
        Reply form = stage.presses(email, "checkin.answer");
        stage.sends(email, form, ANSWER);
        stage.sends(email, form, ANSWER);
        Reply edit = stage.presses(email, "checkin.answer");
        assertThat(((Reply.OpenForm) edit).form().inputs().toString()).contains("I decided too late.");
        stage.sends(email, edit, Map.of("reflection", "Better so.", "scale", "4", "audience", "me"));
        assertThat(stage.column("select reflection || scale || audience from check_in_answer"))
                .containsExactly("Better so.4me");
    }

    @Test
    void not_now_stops_the_reminders_and_asks_once_more_on_the_next_working_day() {
        stage.until("2027-01-19T08:30:00Z");
        stage.presses(email, "checkin.later");
        stage.until("2027-01-25T00:00:00Z");
        assertThat(seen().stream().map(Seen::at))
                .containsExactly(Instant.parse("2027-01-19T08:30:00Z"), Instant.parse("2027-01-20T08:30:00Z"));
    }

    @Test
    void a_skipped_week_stays_silent_and_can_still_be_answered() {
        stage.until("2027-01-19T08:30:00Z");
        Reply skipped = stage.presses(email, "checkin.skip");
        stage.until("2027-01-25T00:00:00Z");
        assertThat(seen()).hasSize(1);
        Message card = ((Reply.Replace) skipped).message();
        assertThat(Stage.button(card, "checkin.answer").opensForm()).isTrue();
    }

    @Test
    void fields_left_out_are_named_and_nothing_is_stored() {
        stage.until("2027-01-19T08:30:00Z");
        Reply form = stage.presses(email, "checkin.answer");
        Reply rejected = stage.sends(email, form, Map.of("reflection", " ", "scale", "9", "cue", "only half"));
        assertThat(((Reply.RejectFields) rejected).errors())
                .containsOnlyKeys("reflection", "scale", "action", "audience");
    }

    @Test
    void the_next_question_closes_the_one_before() {
        stage.until("2027-01-19T08:30:00Z");
        Seen first = last();
        stage.until("2027-01-26T08:30:00Z");
        Reply late = stage.core()
                .conversation()
                .handle(new io.visavis.core.chat.Inbound.Pressed(
                        stage.slack().account(email),
                        "checkin.answer",
                        Stage.button(first.message(), "checkin.answer").value(),
                        first.ref()));
        assertThat(late).isInstanceOf(Reply.Replace.class);
        assertThat(((Reply.Replace) late).message().plainText()).contains("closed");
    }

    @Test
    void what_is_typed_while_a_question_is_open_is_offered_as_its_answer() {
        stage.until("2027-01-19T08:30:00Z");
        Message offer = stage.says(email, "This week I let the meeting drift and said nothing.");
        assertThat(Stage.button(offer, "checkin.answer").opensForm()).isTrue();
        Reply form = stage.presses(email, "checkin.answer");
        assertThat(((Reply.OpenForm) form).form().inputs().toString()).contains("let the meeting drift");
    }

    @Test
    void after_an_outage_of_three_weeks_only_this_weeks_question_goes_out() {
        stage.until("2027-01-19T08:30:00Z");
        stage.clock().moveTo(Instant.parse("2027-02-11T10:00:00Z"));
        stage.settle();
        stage.settle();
        assertThat(seen())
                .filteredOn(seen -> seen.message().plainText().contains("question of week"))
                .extracting(Seen::at)
                .containsExactly(Instant.parse("2027-01-19T08:30:00Z"), Instant.parse("2027-02-11T10:00:00Z"));
        assertThat(stage.column("select week || ' ' || state from check_in order by week"))
                .containsExactly("2027-01-18 missed", "2027-01-25 missed", "2027-02-01 missed", "2027-02-08 open");
    }
}
