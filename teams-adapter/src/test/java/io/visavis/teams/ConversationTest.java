package io.visavis.teams;

import static io.visavis.teams.Bot.AMINA;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.playground.StandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything a person can do in Teams, over signed requests to the real servlet and back. */
final class ConversationTest {
    private static final Message QUESTION = new Message(
            List.of(
                    new Block.Heading("This week"),
                    Block.Text.of("Which decision did you put off?"),
                    new Block.Buttons(List.of(
                            Button.opening("Answer", "checkin.answer", "c1").primary(),
                            Button.acting("Skip", "checkin.skip", "c1")))),
            "This week: which decision did you put off?");
    private static final Form FORM = new Form(
            "checkin.answer",
            "Your week",
            List.of(Block.Text.of("Take two minutes.")),
            List.of(
                    new Input.TextInput("reflection", "What happened?", "A few lines", true, null, 3000, true),
                    new Input.Scale("ease", "How easy was it?", 1, 5, "hard", "easy", null, false),
                    new Input.DateTime("when", "When?", "2026-03-03T10:00", false)),
            "Send",
            "Cancel",
            "c1");

    private final Bot bot = new Bot();

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void installing_the_bot_makes_the_person_known() {
        assertThat(bot.heard).hasSize(2).allMatch(Inbound.Joined.class::isInstance);
        assertThat(bot.amina().platform()).isEqualTo(Platform.TEAMS);
        assertThat(bot.amina().workspace()).isEqualTo(Bot.TENANT);
        assertThat(bot.amina().user()).isEqualTo("00000000-0000-4000-8000-000000000001");
    }

    @Test
    void a_typed_message_is_heard_and_answered() {
        bot.replies = inbound -> new Reply.Say(Message.of("Good morning"));

        StandIn.Answer answer = bot.teams.say(AMINA, "  hello ");

        assertThat(answer.ok()).isTrue();
        assertThat(bot.last(Inbound.Said.class).text()).isEqualTo("hello");
        assertThat(bot.lastCard().findValue("inlines").toString()).contains("Good morning");
    }

    @Test
    void a_message_delivered_again_under_a_new_id_has_the_same_receipt() {
        bot.teams.redeliver(2);
        bot.heard.clear();

        bot.teams.say(AMINA, "status");

        assertThat(bot.heard).hasSize(3);
        assertThat(bot.heard.stream()
                        .map(said -> ((Inbound.Said) said).receipt())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_message_sent_unasked_arrives_as_a_card() {
        Sending sent = bot.adapter.send(bot.amina(), QUESTION, "d1");

        assertThat(sent).isInstanceOf(Sending.Sent.class);
        assertThat(((Sending.Sent) sent).message())
                .isEqualTo(new MessageRef(bot.amina().conversation(), bot.lastId()));
        assertThat(bot.lastCard().path("version").asText()).isEqualTo("1.5");
        assertThat(bot.teams
                        .conversation(AMINA)
                        .get(0)
                        .content()
                        .path("summary")
                        .asText())
                .isEqualTo("This week: which decision did you put off?");
        assertThat(bot.teams.conversation(AMINA).get(0).content().findValues("properties"))
                .isEmpty();
    }

    @Test
    void a_message_is_updated_in_its_place() {
        Sending.Sent sent = (Sending.Sent) bot.adapter.send(bot.amina(), QUESTION, "d1");

        assertThat(bot.adapter.update(bot.amina(), sent.message(), Message.of("Thank you")))
                .isEqualTo(sent);

        assertThat(bot.teams.conversation(AMINA)).singleElement().matches(StandIn.Shown::edited);
        assertThat(bot.lastCard().toString()).contains("Thank you");
    }

    @Test
    void a_pressed_button_has_its_message_replaced() {
        bot.adapter.send(bot.amina(), QUESTION, "d1");
        bot.replies = inbound -> new Reply.Replace(Message.of("Skipped"));

        assertThat(bot.press(1).ok()).isTrue();

        Inbound.Pressed pressed = bot.last(Inbound.Pressed.class);
        assertThat(pressed.action()).isEqualTo("checkin.skip");
        assertThat(pressed.value()).isEqualTo("c1");
        assertThat(pressed.message()).isEqualTo(new MessageRef(bot.amina().conversation(), bot.lastId()));
        assertThat(bot.teams.conversation(AMINA)).hasSize(1);
        assertThat(bot.lastCard().toString()).contains("Skipped");
    }

    @Test
    void a_button_pressed_in_an_old_client_comes_as_a_message_and_is_a_press_all_the_same() {
        bot.adapter.send(bot.amina(), QUESTION, "d1");
        bot.replies = inbound -> new Reply.Replace(Message.of("Skipped"));

        bot.teams.press(AMINA, bot.lastId(), bot.button(1).path("fallback"));

        assertThat(bot.last(Inbound.Pressed.class).action()).isEqualTo("checkin.skip");
        assertThat(bot.lastCard().toString()).contains("Skipped");
    }

    @Test
    void a_form_is_opened_sent_and_its_message_replaced() {
        openForm();
        bot.replies = inbound -> new Reply.Replace(Message.of("Noted"));

        StandIn.Answer answer =
                bot.teams.submit(AMINA, Map.of("reflection", "I waited", "ease", "4", "when", "2026-03-04T16:30"));

        assertThat(answer).isEqualTo(StandIn.Answer.OK);
        Inbound.Submitted sent = bot.last(Inbound.Submitted.class);
        assertThat(sent.form()).isEqualTo("checkin.answer");
        assertThat(sent.context()).isEqualTo("c1");
        assertThat(sent.values()).isEqualTo(Map.of("reflection", "I waited", "ease", "4", "when", "2026-03-04T16:30"));
        assertThat(sent.message()).isEqualTo(new MessageRef(bot.amina().conversation(), bot.lastId()));
        assertThat(bot.teams.form(AMINA)).isEmpty();
        assertThat(bot.lastCard().toString()).contains("Noted");
    }

    @Test
    void a_field_left_empty_is_absent() {
        openForm();

        bot.teams.submit(AMINA, Map.of("reflection", "I waited", "ease", " "));

        assertThat(bot.last(Inbound.Submitted.class).values()).containsOnlyKeys("reflection");
    }

    @Test
    void a_form_refused_stays_open_with_its_values_and_the_reason_at_the_field() {
        openForm();
        bot.replies = inbound -> new Reply.RejectFields(FORM, Map.of("reflection", "Say a little more"));

        bot.teams.submit(AMINA, Map.of("reflection", "No", "when", "2026-03-04T16:30"));

        StandIn.OpenForm form = bot.teams.form(AMINA).orElseThrow();
        assertThat(form.errors()).containsExactly(Map.entry("reflection", "Say a little more"));
        assertThat(form.content().findValuesAsText("value")).contains("No", "2026-03-04", "16:30");

        bot.replies = inbound -> new Reply.Say(Message.of("Thank you"));
        bot.teams.submit(AMINA, Map.of("reflection", "No, I did not"));
        assertThat(bot.last(Inbound.Submitted.class).message()).isNotNull();
        assertThat(bot.teams.form(AMINA)).isEmpty();
        assertThat(bot.lastCard().toString()).contains("Thank you");
    }

    @Test
    void a_moment_refused_is_marked_at_its_day() {
        openForm();
        bot.replies = inbound -> new Reply.RejectFields(FORM, Map.of("when", "Choose a later day"));

        bot.teams.submit(AMINA, Map.of("reflection", "Yes"));

        assertThat(bot.teams.form(AMINA).orElseThrow().errors()).containsEntry("when:date", "Choose a later day");
    }

    @Test
    void a_person_is_picked_by_the_id_under_which_they_are_known() {
        bot.teams.join(new StandIn.Member("bea@example.com", "Bea", "en-GB", "Europe/London"));
        String bea = bot.last(Inbound.Joined.class).from().user();
        bot.adapter.send(bot.amina(), QUESTION, "d1");
        bot.replies = inbound -> new Reply.OpenForm(new Form(
                "pick", "Pick", List.of(), List.of(new Input.Person("who", "Who?", true)), "Send", "Cancel", ""));
        bot.press(0);

        bot.teams.submit(AMINA, Map.of("who", "bea@example.com"));

        assertThat(bot.last(Inbound.Submitted.class).values()).isEqualTo(Map.of("who", bea));
    }

    @Test
    void a_button_that_can_open_no_form_any_more_says_why_in_the_dialog_and_in_the_conversation() {
        bot.adapter.send(bot.amina(), QUESTION, "d1");
        bot.replies = inbound -> new Reply.Say(Message.of("This question is closed"));

        assertThat(bot.press(0)).isEqualTo(new StandIn.Answer(true, "This question is closed"));

        assertThat(bot.lastCard().toString()).contains("This question is closed");
    }

    @Test
    void the_profile_tells_the_address_and_the_name() throws Exception {
        assertThat(bot.adapter.profile(bot.amina())).contains(new Profile(AMINA, "Amina Diallo", null, null));
    }

    private void openForm() {
        bot.adapter.send(bot.amina(), QUESTION, "d1");
        bot.replies = inbound -> new Reply.OpenForm(FORM);
        assertThat(bot.press(0)).isEqualTo(StandIn.Answer.OK);
        assertThat(bot.teams.form(AMINA)).isPresent();
    }
}
