package io.visavis.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that is put off, and until when; it comes on Tuesdays at 9:30 in Paris. */
class PutOffTest {
    private static final String TUESDAY = "2027-01-19T08:30:00Z";

    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World.Person lea = stage.world().person("Léa Petit").livesIn("Europe/Paris", "FR");

    PutOffTest() {
        stage.world()
                .programme("Vega")
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .enrols(lea);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Message notNowAt(String moment) {
        stage.until(TUESDAY);
        Button notNow = Stage.button(stage.slack().seenBy(lea.email()).get(0).message(), "checkin.later");
        stage.until(moment);
        return presses(notNow);
    }

    private Message presses(Button button) {
        Reply reply = stage.conversation()
                .handle(new Inbound.Pressed(stage.slack().account(lea.email()), button.action(), button.value(), null));
        return ((Reply.Replace) reply).message();
    }

    private static List<Button> choices(Message card) {
        return Stage.choices(card);
    }

    private static Button choice(Message card, String label) {
        return Stage.choice(card, label);
    }

    private List<String> asked() {
        return stage.slack().seenBy(lea.email()).stream()
                .map(Seen::at)
                .map(Object::toString)
                .toList();
    }

    @Test
    void not_now_means_tomorrow_and_another_moment_is_one_press_away() {
        Message card = notNowAt("2027-01-19T09:00:00Z");
        assertThat(card.plainText()).contains("Wednesday 20 January, 09:30");
        assertThat(choices(card))
                .extracting(Button::label)
                .containsExactly("Ask me again in two hours", "Ask me again on Friday 22 January, 09:30");
        Message friday = presses(choice(card, "Ask me again on Friday 22 January, 09:30"));
        assertThat(friday.plainText()).contains("I will ask again on Friday 22 January, 09:30");
        assertThat(choices(friday))
                .extracting(Button::label)
                .containsExactly("Ask me again in two hours", "Ask me again on Wednesday 20 January, 09:30");
        stage.until("2027-01-25T00:00:00Z");
        assertThat(asked()).containsExactly(TUESDAY, "2027-01-22T08:30:00Z");
    }

    @Test
    void the_question_itself_offers_moments_to_choose_from() {
        stage.until(TUESDAY);
        Message question = stage.slack().seenBy(lea.email()).get(0).message();
        assertThat(choices(question))
                .extracting(Button::label)
                .containsExactly(
                        "Ask me again in two hours",
                        "Ask me again on Wednesday 20 January, 09:30",
                        "Ask me again on Friday 22 January, 09:30");
        presses(choice(question, "Friday"));
        stage.until("2027-01-25T00:00:00Z");
        assertThat(asked()).containsExactly(TUESDAY, "2027-01-22T08:30:00Z");
        assertThat(choices(stage.slack().seenBy(lea.email()).get(1).message())).isEmpty();
    }

    @Test
    void a_moment_that_was_chosen_takes_the_place_of_the_one_before() {
        Message card = notNowAt("2027-01-19T09:00:00Z");
        presses(choice(card, "Ask me again on Friday 22 January, 09:30"));
        assertThat(presses(choice(card, "Ask me again in two hours")).plainText())
                .contains("Tuesday 19 January, 12:00");
        stage.until("2027-01-25T00:00:00Z");
        assertThat(asked()).containsExactly(TUESDAY, "2027-01-19T11:00:00Z");
        assertThat(stage.column("select kind from outbox where kind = 'check_in_again'"))
                .hasSize(1);
    }

    @Test
    void once_it_was_asked_again_an_old_choice_moves_nothing() {
        Message card = notNowAt("2027-01-19T09:00:00Z");
        presses(choice(card, "Ask me again in two hours"));
        stage.until("2027-01-19T13:00:00Z");
        Message late = presses(choice(card, "Ask me again on Friday 22 January, 09:30"));
        assertThat(choices(late)).isEmpty();
        stage.until("2027-01-25T00:00:00Z");
        assertThat(asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        // the afternoon ends within two hours
        "2027-01-19T15:30:00Z, 'Ask me again on Friday 22 January, 09:30'",
        // the last day: tomorrow is another week
        "2027-01-22T08:00:00Z, 'Ask me again in two hours'",
        // nothing is left of the week
        "2027-01-22T16:30:00Z, ''"
    })
    void only_moments_that_there_are_in_the_week_are_offered(String at, String offered) {
        assertThat(choices(notNowAt(at)))
                .extracting(Button::label)
                .isEqualTo(offered.isEmpty() ? List.of() : List.of(offered));
    }

    @Test
    void a_moment_that_was_never_offered_changes_nothing() {
        notNowAt("2027-01-19T09:00:00Z");
        String id = stage.column("select id from check_in").get(0);
        for (String value : List.of(id + "/never", id + "/", id)) {
            assertThat(presses(Button.acting("x", "checkin.later_at", value)).plainText())
                    .contains("Wednesday 20 January, 09:30");
        }
    }
}
