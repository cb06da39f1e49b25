package io.visavis.teams;

import static io.visavis.teams.Bot.AMINA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import io.visavis.playground.StandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form in a client that knows no dialogs. */
final class InlineFormTest {
    private static final Message QUESTION = new Message(
            List.of(new Block.Buttons(List.of(
                    Button.opening("Answer", "checkin.answer", "c1"), Button.acting("Skip", "checkin.skip", "c1")))),
            "This week's question");
    private static final Form FORM = new Form(
            "checkin.answer",
            "Ma semaine",
            List.of(Block.Text.of("Deux minutes suffisent.")),
            List.of(
                    new Input.TextInput("reflection", "Que s’est-il passé ?", null, true, null, 3000, true),
                    new Input.DateTime("when", "Quand ?", "2026-03-03T10:00", false)),
            "Envoyer",
            "Plus tard",
            "c1");

    private final Bot bot = new Bot();
    private String question = "";

    @BeforeEach
    void ask_in_a_client_without_dialogs() {
        bot.teams.withoutDialogs(AMINA);
        bot.adapter.send(bot.amina(), QUESTION, "d1");
        question = bot.lastId();
        bot.replies = inbound -> new Reply.OpenForm(FORM);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void it_opens_as_a_message_below_the_card() {
        assertThat(bot.press(0)).isEqualTo(StandIn.Answer.OK);

        assertThat(messages()).hasSize(2);
        assertThat(bot.teams.form(AMINA)).isEmpty();
        assertThat(bot.lastCard().findValuesAsText("id")).contains("reflection", "when:date", "when:time");
        assertThat(bot.lastCard().path("actions").findValuesAsText("title")).containsExactly("Envoyer", "Plus tard");
        assertThat(bot.lastCard().path("body").path(0).toString()).contains("Ma semaine");
        assertThat(bot.lastCard().path("speak").asText()).isEqualTo("Ma semaine");
    }

    @Test
    void it_goes_away_when_it_is_taken_and_the_card_that_opened_it_is_replaced() {
        bot.press(0);
        bot.replies = inbound -> new Reply.Replace(Message.of("C’est noté"));

        send(Map.of("reflection", "J’ai attendu", "when:date", "2026-03-04", "when:time", "16:30"));

        Inbound.Submitted sent = bot.last(Inbound.Submitted.class);
        assertThat(sent.form()).isEqualTo("checkin.answer");
        assertThat(sent.context()).isEqualTo("c1");
        assertThat(sent.values()).isEqualTo(Map.of("reflection", "J’ai attendu", "when", "2026-03-04T16:30"));
        assertThat(sent.message()).isEqualTo(new MessageRef(bot.amina().conversation(), question));
        assertThat(messages()).singleElement().matches(shown -> shown.id().equals(question));
        assertThat(bot.lastCard().toString()).contains("C’est noté");
    }

    @Test
    void what_is_wrong_stands_at_its_field_in_the_same_message_and_what_was_entered_stays() {
        bot.press(0);
        String form = bot.lastId();
        bot.replies = inbound -> new Reply.RejectFields(FORM, Map.of("reflection", "Dites-en un peu plus."));

        send(Map.of("reflection", "Non", "when:date", "2026-03-04", "when:time", "16:30"));

        assertThat(messages()).hasSize(2);
        assertThat(bot.lastId()).isEqualTo(form);
        assertThat(bot.lastCard().findValuesAsText("id")).contains("error:reflection");
        assertThat(bot.lastCard().findValuesAsText("value")).contains("Non", "2026-03-04", "16:30");
        assertThat(bot.lastCard().path("speak").asText()).isEqualTo("Ma semaine: Dites-en un peu plus.");

        bot.replies = inbound -> new Reply.Say(Message.of("Merci"));
        send(Map.of("reflection", "Non, je n’ai rien dit"));
        assertThat(bot.last(Inbound.Submitted.class).message()).isNotNull();
        assertThat(messages()).hasSize(2).noneMatch(shown -> shown.id().equals(form));
        assertThat(bot.lastCard().toString()).contains("Merci");
    }

    @Test
    void a_form_that_follows_takes_the_place_of_the_one_that_was_sent() {
        bot.press(0);
        String form = bot.lastId();

        send(Map.of("reflection", "J’ai attendu"));

        assertThat(messages()).hasSize(2);
        assertThat(bot.lastId()).isEqualTo(form);
        assertThat(bot.lastCard().findValuesAsText("value")).doesNotContain("J’ai attendu");
    }

    @Test
    void put_aside_it_goes_away_and_nobody_hears_of_it() {
        bot.press(0);
        int heard = bot.heard.size();

        bot.teams.press(AMINA, bot.lastId(), bot.lastCard().path("actions").path(1));

        assertThat(messages()).singleElement().matches(shown -> shown.id().equals(question));
        assertThat(bot.heard).hasSize(heard);
    }

    @Test
    void where_no_message_can_be_taken_away_a_tick_stands_in_the_form_s_place() {
        bot.teams.withoutDeletion(AMINA);
        bot.press(0);
        bot.replies = inbound -> new Reply.Replace(Message.of("C’est noté"));

        send(Map.of("reflection", "J’ai attendu"));

        assertThat(messages()).hasSize(2);
        assertThat(Bot.card(messages().get(0)).toString()).contains("C’est noté");
        assertThat(bot.lastCard().findValuesAsText("text")).containsExactly("✓");
        assertThat(bot.lastCard().findValuesAsText("type")).noneMatch(type -> type.startsWith("Input."));
    }

    @Test
    void a_form_whose_message_is_gone_meanwhile_comes_again() {
        bot.press(0);
        JsonNode submit = filled(Map.of("reflection", "Non"));
        bot.replies = inbound -> {
            bot.teams.press(AMINA, bot.lastId(), bot.lastCard().path("actions").path(1));
            return new Reply.RejectFields(FORM, Map.of("reflection", "Dites-en un peu plus."));
        };

        bot.teams.press(AMINA, bot.lastId(), submit);

        assertThat(messages()).hasSize(2);
        assertThat(bot.lastCard().findValuesAsText("value")).contains("Non");
    }

    @Test
    void a_button_answered_in_place_that_asks_for_a_form_gets_it_as_a_message() {
        assertThat(bot.press(1)).isEqualTo(StandIn.Answer.OK);

        assertThat(messages()).hasSize(2);
        assertThat(bot.lastCard().findValuesAsText("id")).contains("reflection");
    }

    @Test
    void where_no_client_knows_dialogs_no_button_asks_for_one() {
        String known = Dialogs.KNOWN.in(MessageCard.of(QUESTION)).toString();
        String unknown = Dialogs.UNKNOWN.in(MessageCard.of(QUESTION)).toString();

        assertThat(known).contains(",\"msteams\":{\"type\":\"task/fetch\"}").contains("\"width\":\"Full\"");
        assertThat(unknown).isEqualTo(known.replace(",\"msteams\":{\"type\":\"task/fetch\"}", ""));
    }

    private List<StandIn.Shown> messages() {
        return bot.teams.conversation(AMINA);
    }

    private void send(Map<String, String> values) {
        assertThat(bot.teams.press(AMINA, bot.lastId(), filled(values))).isEqualTo(StandIn.Answer.OK);
    }

    /** The form's button as the client sends it: the fields stand beside what it carries. */
    private JsonNode filled(Map<String, String> values) {
        JsonNode submit = bot.lastCard().path("actions").path(0).deepCopy();
        ObjectNode data = (ObjectNode) submit.path("data");
        values.forEach(data::put);
        return submit;
    }
}
