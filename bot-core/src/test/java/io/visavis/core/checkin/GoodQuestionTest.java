package io.visavis.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One tap says whether a question was a good one; it is told to nobody. */
class GoodQuestionTest {
    private static final Map<String, String> ANSWER =
            Map.of("reflection", "I decided too late.", "scale", "2", "audience", "mentor");

    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person claire = world.person("Claire Martin");
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");

    @BeforeEach
    void enrol() {
        var enrolment = world.programme("Vega")
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .directedBy(claire)
                .enrols(lea);
        enrolment.mentoredBy(omar, "2027-01-18").session("2027-01-28T10:00:00Z");
        stage.until("2027-01-19T08:30:00Z");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Message answers() {
        return message(stage.sends(lea.email(), stage.presses(lea.email(), "checkin.answer"), ANSWER));
    }

    private Message tells(Message card, String action) {
        Button button = Stage.button(card, action);
        return message(stage.conversation()
                .handle(new Inbound.Pressed(stage.slack().account(lea.email()), action, button.value(), null)));
    }

    private static Message message(Reply reply) {
        return ((Reply.Replace) reply).message();
    }

    private static List<String> actions(Message card) {
        return card.blocks().stream()
                .flatMap(block -> block instanceof Block.Buttons buttons ? buttons.buttons().stream() : Stream.empty())
                .map(Button::action)
                .toList();
    }

    private List<String> opinions() {
        return stage.column("select good::text from check_in_opinion");
    }

    @Test
    void the_answered_card_asks_in_one_row_and_keeps_its_button_to_change_the_answer() {
        assertThat(actions(answers()))
                .containsExactly("checkin.answer", "checkin.good_question", "checkin.poor_question");
    }

    @Test
    void one_tap_is_kept_and_one_tap_changes_it() {
        Message told = tells(answers(), "checkin.poor_question");
        assertThat(opinions()).containsExactly("false");
        assertThat(told.plainText()).contains("not one for you");
        assertThat(actions(told)).containsExactly("checkin.answer", "checkin.good_question");

        Message changed = tells(told, "checkin.good_question");
        assertThat(opinions()).containsExactly("true");
        assertThat(actions(changed)).containsExactly("checkin.answer", "checkin.poor_question");
    }

    @Test
    void a_changed_answer_keeps_what_was_said_of_the_question() {
        tells(answers(), "checkin.good_question");

        assertThat(answers().plainText()).contains("a good question for you");
        assertThat(opinions()).containsExactly("true");
    }

    @Test
    void before_an_answer_there_is_nothing_to_say_and_nobody_else_can_say_it() {
        String id = stage.column("select id::text from check_in").get(0);
        for (World.Person one : List.of(lea, omar, claire)) {
            stage.conversation()
                    .handle(new Inbound.Pressed(stage.slack().account(one.email()), "checkin.good_question", id, null));
        }
        assertThat(opinions()).isEmpty();
        answers();
        stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(omar.email()), "checkin.good_question", id, null));
        assertThat(opinions()).isEmpty();
    }

    @Test
    void mentor_and_director_see_no_trace_of_it() {
        tells(answers(), "checkin.poor_question");
        stage.until("2027-01-28T12:00:00Z");

        String all = Stream.of(omar, claire)
                        .flatMap(one -> stage.slack().seenBy(one.email()).stream())
                        .map(Seen::message)
                        .map(Message::plainText)
                        .reduce("", String::concat)
                + stage.says(claire.email(), "status").plainText()
                + stage.says(omar.email(), "status").plainText();
        assertThat(all).contains("I decided too late.").doesNotContain("not one for you", "good question");
    }
}
