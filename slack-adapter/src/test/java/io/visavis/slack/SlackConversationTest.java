package io.visavis.slack;

import static io.visavis.slack.SlackAtHome.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.playground.StandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything a person can do in Slack, through the adapter's real entry point. */
class SlackConversationTest {
    private static final Account ANNA_KNOWN = new Account(Platform.SLACK, "T00000001", "U00000001", "D00000001");
    private static final Account ANNA_ELSEWHERE = new Account(Platform.SLACK, "T00000001", "U00000001", null);
    private static final Form FORM = new Form(
            "checkin.answer",
            "This week",
            List.of(Block.Text.of("What happened?")),
            List.of(
                    new Input.TextInput("reflection", "Reflection", "A few lines", true, null, 2000, true),
                    new Input.Scale("ease", "How easy was it?", 1, 5, "hard", "easy", 3, true),
                    new Input.Choice("audience", "Who sees it?", options(3), "v2", true),
                    new Input.Choice("theme", "Theme", options(8), null, false),
                    new Input.Day("day", "By", null, false),
                    new Input.DateTime("when", "Next session", "2026-12-01T09:30", false),
                    new Input.Person("with", "With", false)),
            "Send",
            "Cancel",
            "check-in 7");

    private SlackAtHome home;

    @BeforeEach
    void open() throws Exception {
        home = new SlackAtHome();
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    @Test
    void a_direct_message_is_heard_as_typed_and_answered_in_the_same_conversation() {
        home.answering(new Reply.Say(Message.of("Good morning")));

        assertThat(home.slack.say(ANNA, "status & <b>more</b>")).isEqualTo(StandIn.Answer.OK);

        String ts = home.chat().get(0).id();
        assertThat(home.heard).containsExactly(new Inbound.Said(ANNA_KNOWN, "status & <b>more</b>", "D00000001:" + ts));
        assertThat(home.lastShown().content().path("text").asText()).isEqualTo("Good morning");
    }

    @Test
    void a_message_delivered_again_under_other_event_ids_carries_the_same_receipt() {
        home.slack.redeliver(10);

        home.slack.say(ANNA, "help");

        Set<String> receipts = Set.copyOf(
                home.heard.stream().map(i -> ((Inbound.Said) i).receipt()).toList());
        assertThat(home.heard).hasSize(11);
        assertThat(receipts).hasSize(1);
    }

    @Test
    void opening_the_home_tab_tells_where_the_person_can_be_reached() {
        home.slack.openHome(ANNA);

        assertThat(home.heard).containsExactly(new Inbound.OpenedHome(ANNA_KNOWN));
    }

    @Test
    void a_command_is_answered_in_the_acknowledgement_for_that_person_alone() {
        home.answering(new Reply.Say(Message.of("You are in one programme")));

        assertThat(home.slack.command(ANNA, "status").ok()).isTrue();

        Inbound.Asked asked = (Inbound.Asked) home.heard.get(0);
        assertThat(asked.text()).isEqualTo("status");
        assertThat(asked.from()).isEqualTo(ANNA_ELSEWHERE);
        assertThat(asked.receipt()).isNotBlank();
        assertThat(home.lastShown().content().path("is_ephemeral").asBoolean()).isTrue();
    }

    @Test
    void a_form_cannot_answer_a_message_and_nothing_breaks() {
        home.answering(new Reply.OpenForm(FORM));

        assertThat(home.slack.say(ANNA, "hello")).isEqualTo(StandIn.Answer.OK);
        assertThat(home.slack.form(ANNA)).isEmpty();
    }

    @Test
    void nothing_is_said_where_there_is_nothing_to_say() {
        home.slack.say(ANNA, "hello");
        home.slack.command(ANNA, "hello");

        assertThat(home.chat()).hasSize(1);
    }

    @Test
    void a_command_without_words_asks_for_nothing_in_particular() {
        home.slack.command(ANNA, "");

        assertThat(((Inbound.Asked) home.heard.get(0)).text()).isEmpty();
    }

    @Test
    void a_button_names_its_action_its_value_and_the_message_it_stands_in() {
        MessageRef card = sendCard();

        home.press("Skip");

        assertThat(home.heard)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("receipt")
                .containsExactly(new Inbound.Pressed(ANNA_KNOWN, "checkin.skip", "7", card));
    }

    @Test
    void two_buttons_that_ask_for_the_same_of_different_things_can_stand_in_one_row() {
        home.adapter.send(
                home.anna(),
                new Message(
                        List.of(new Block.Buttons(
                                List.of(Button.acting("One", "pick", "1"), Button.acting("Two", "pick", "2")))),
                        "Pick"),
                "d1");

        home.press("Two");

        Inbound.Pressed pressed = (Inbound.Pressed) home.heard.get(0);
        assertThat(pressed.action()).isEqualTo("pick");
        assertThat(pressed.value()).isEqualTo("2");
    }

    @Test
    void a_press_can_change_the_message_it_stands_in() {
        sendCard();
        home.answering(new Reply.Replace(Message.of("Skipped")));

        home.press("Skip");

        assertThat(home.chat()).hasSize(1);
        assertThat(home.lastShown().edited()).isTrue();
        assertThat(home.lastShown().content().path("text").asText()).isEqualTo("Skipped");
    }

    @Test
    void a_press_in_a_command_s_answer_replaces_that_answer() {
        home.answering(new Reply.Say(card()));
        home.slack.command(ANNA, "pause");
        home.answering(new Reply.Replace(Message.of("Paused")));

        home.press("Skip");

        assertThat(((Inbound.Pressed) home.heard.get(1)).message()).isNull();
        assertThat(home.chat()).hasSize(1);
        assertThat(home.lastShown().content().path("text").asText()).isEqualTo("Paused");
    }

    @Test
    void a_form_opens_is_sent_and_closes_and_the_card_changes() {
        MessageRef card = sendCard();
        home.answering(new Reply.OpenForm(FORM));
        assertThat(home.press("Skip").ok()).isTrue();
        assertThat(home.slack.form(ANNA)).isPresent();
        home.answering(new Reply.Replace(Message.of("Thank you")));

        StandIn.Answer sent = home.slack.submit(
                ANNA,
                Map.of(
                        "reflection", "I <b>decided</b> & *told* them",
                        "ease", "4",
                        "audience", "v1",
                        "theme", "v7",
                        "day", "2026-12-04",
                        "when~day", "2026-12-01",
                        "when~time", "10:15",
                        "with", "U00000001"));

        assertThat(sent).isEqualTo(StandIn.Answer.OK);
        assertThat(home.heard.get(1))
                .usingRecursiveComparison()
                .ignoringFields("receipt")
                .isEqualTo(new Inbound.Submitted(
                        ANNA_KNOWN,
                        "checkin.answer",
                        "check-in 7",
                        Map.of(
                                "reflection", "I <b>decided</b> & *told* them",
                                "ease", "4",
                                "audience", "v1",
                                "theme", "v7",
                                "day", "2026-12-04",
                                "when", "2026-12-01T10:15",
                                "with", "U00000001"),
                        card));
        assertThat(home.slack.form(ANNA)).isEmpty();
        assertThat(home.lastShown().content().path("text").asText()).isEqualTo("Thank you");
    }

    @Test
    void fields_left_empty_are_absent() {
        sendCard();
        home.answering(new Reply.OpenForm(FORM));
        home.press("Skip");

        home.slack.submit(ANNA, Map.of("reflection", "x", "ease", "1", "audience", "v1"));

        assertThat(((Inbound.Submitted) home.heard.get(1)).values()).containsOnlyKeys("reflection", "ease", "audience");
    }

    @Test
    void half_a_moment_comes_back_as_the_half_given() {
        sendCard();
        home.answering(new Reply.OpenForm(FORM));
        home.press("Skip");

        home.slack.submit(ANNA, Map.of("reflection", "x", "ease", "1", "audience", "v1", "when~time", "10:15"));

        assertThat(((Inbound.Submitted) home.heard.get(1)).values()).containsEntry("when", "10:15");
    }

    @Test
    void refused_fields_keep_the_form_open_with_a_message_at_each() {
        sendCard();
        home.answering(new Reply.OpenForm(FORM));
        home.press("Skip");
        home.answering(new Reply.RejectFields(FORM, Map.of("reflection", "Too short", "when", "In the past")));

        StandIn.Answer sent = home.slack.submit(ANNA, Map.of("reflection", "x", "ease", "1", "audience", "v1"));

        assertThat(sent.ok()).isFalse();
        assertThat(home.slack.form(ANNA).orElseThrow().errors())
                .containsOnly(Map.entry("reflection", "Too short"), Map.entry("when~day", "In the past"));
    }

    @Test
    void a_form_can_be_followed_by_another() {
        sendCard();
        home.answering(new Reply.OpenForm(FORM));
        home.press("Skip");
        Form second = new Form("second", "Then", List.of(), FORM.inputs(), "Send", "Cancel", "c2");
        home.answering(new Reply.OpenForm(second));

        home.slack.submit(ANNA, Map.of("reflection", "x", "ease", "1", "audience", "v1"));

        assertThat(home.slack
                        .form(ANNA)
                        .orElseThrow()
                        .content()
                        .path("callback_id")
                        .asText())
                .isEqualTo("second");
    }

    @Test
    void a_command_can_open_a_form() {
        home.answering(new Reply.OpenForm(FORM));
        home.slack.command(ANNA, "objectives");
        home.answering(new Reply.Say(Message.of("Noted")));

        home.slack.submit(ANNA, Map.of("reflection", "x", "ease", "1", "audience", "v1"));

        Inbound.Submitted sent = (Inbound.Submitted) home.heard.get(1);
        assertThat(sent.message()).isNull();
        assertThat(sent.from()).isEqualTo(ANNA_ELSEWHERE);
        assertThat(home.lastShown().content().path("text").asText()).isEqualTo("Noted");
    }

    @Test
    void a_form_that_opens_too_late_shows_the_person_that_it_did_not_work() {
        sendCard();
        home.answering(inbound -> {
            home.clock.advance(Duration.ofSeconds(4));
            return new Reply.OpenForm(FORM);
        });

        assertThat(home.press("Skip").ok()).isFalse();
        assertThat(home.slack.form(ANNA)).isEmpty();
    }

    @Test
    void when_the_core_fails_slack_is_not_acknowledged_and_the_form_stays_open() {
        sendCard();
        home.answering(new Reply.OpenForm(FORM));
        home.press("Skip");
        home.answering(inbound -> {
            throw new IllegalStateException("the database is away");
        });

        assertThat(home.slack
                        .submit(ANNA, Map.of("reflection", "x", "ease", "1", "audience", "v1"))
                        .ok())
                .isFalse();
        assertThat(home.slack.form(ANNA)).isPresent();
        assertThat(home.slack.say(ANNA, "hello").ok()).isFalse();
        assertThat(home.slack.command(ANNA, "status").ok()).isFalse();
    }

    private MessageRef sendCard() {
        Sending sent = home.adapter.send(home.anna(), card(), "d1");
        return ((Sending.Sent) sent).message();
    }

    private static Message card() {
        return new Message(
                List.of(
                        new Block.Heading("This week"),
                        new Block.Buttons(List.of(Button.acting("Skip", "checkin.skip", "7")))),
                "This week");
    }

    private static List<Input.Option> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Input.Option("v" + n, "Option " + n))
                .toList();
    }
}
