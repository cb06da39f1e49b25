package io.visavis.slack;

import static io.visavis.slack.SlackAtHome.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.words.Language;
import io.visavis.playground.StandIn;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked from within a form is shown on top of it, and the form comes back. */
class SlackAsideTest {
    private static final Button OFFER = Button.acting("Who sees what", "aside", "");
    private static final Message WORDS = new MessageBuilder()
            .heading("Who sees what")
            .text("You see it <all>.")
            .build()
            .in(Language.EN);
    private static final Form FORM = new Form(
                    "checkin.answer",
                    "This week",
                    List.of(Block.Text.of("What happened?")),
                    List.of(new Input.TextInput("reflection", "Reflection", null, true, null, 2000, true)),
                    "Send",
                    "Cancel",
                    "check-in 7")
            .offering(new Form.Aside(OFFER, WORDS));

    private SlackAtHome home;

    @BeforeEach
    void open() throws Exception {
        home = new SlackAtHome();
        home.answering(new Reply.OpenForm(FORM));
        home.slack.command(ANNA, "question");
        home.heard.clear();
        home.answering(new Reply.Say(WORDS));
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    private JsonNode view() {
        return home.slack.form(ANNA).orElseThrow().content();
    }

    private StandIn.Answer press() {
        JsonNode blocks = view().path("blocks");
        JsonNode button = blocks.path(blocks.size() - 1).path("elements").path(0);
        return home.slack.pressInForm(ANNA, button, Map.of("reflection", "Half of"));
    }

    @Test
    void the_words_stand_on_top_with_a_way_back_and_the_form_below_is_sent_as_ever() {
        String form = view().path("id").asText();

        assertThat(press()).isEqualTo(StandIn.Answer.OK);

        Inbound.Pressed pressed = (Inbound.Pressed) home.heard.get(0);
        assertThat(pressed.action()).isEqualTo("aside");
        assertThat(pressed.message()).isNull();
        assertThat(view().path("title").path("text").asText()).isEqualTo("Who sees what");
        assertThat(view().path("close").path("text").asText()).isEqualTo("Back");
        assertThat(view().has("submit")).isFalse();
        assertThat(view().path("blocks")).hasSize(1);
        assertThat(view().path("blocks").toString()).contains("You see it <all>.");
        home.slack.dismiss(ANNA);
        assertThat(view().path("id").asText()).isEqualTo(form);
        home.answering(new Reply.Nothing());
        assertThat(home.slack.submit(ANNA, Map.of("reflection", "All of it")).ok())
                .isTrue();
        Inbound.Submitted sent = (Inbound.Submitted) home.heard.get(1);
        assertThat(sent.form()).isEqualTo("checkin.answer");
        assertThat(sent.context()).isEqualTo("check-in 7");
        assertThat(sent.values()).containsExactly(Map.entry("reflection", "All of it"));
        assertThat(home.slack.form(ANNA)).isEmpty();
        assertThat(home.chat()).isEmpty();
    }

    @Test
    void the_way_back_is_in_the_reader_s_language_or_in_both() {
        home.answering(new Reply.Say(WORDS.in(Language.FR)));
        press();
        assertThat(view().path("close").path("text").asText()).isEqualTo("Retour");
        home.slack.dismiss(ANNA);

        home.answering(new Reply.Say(Message.of("Hello")));
        press();

        assertThat(view().path("close").path("text").asText()).isEqualTo("Back · Retour");
        assertThat(view().path("title").path("text").asText()).isEqualTo("Visavis");
    }

    @Test
    void on_top_of_three_modals_it_is_said_in_the_chat() {
        home.answering(new Reply.Say(
                new MessageBuilder().text("And more").buttons(OFFER).build()));
        press();
        press();
        String third = view().path("id").asText();
        assertThat(home.chat()).isEmpty();

        assertThat(press()).isEqualTo(StandIn.Answer.OK);

        assertThat(home.lastShown().content().path("text").asText()).isEqualTo("And more");
        assertThat(view().path("id").asText()).isEqualTo(third);
    }

    @Test
    void what_comes_too_late_for_a_modal_is_said_in_the_chat() {
        home.answering(inbound -> {
            home.clock.advance(Duration.ofSeconds(4));
            return new Reply.Say(WORDS);
        });

        assertThat(press()).isEqualTo(StandIn.Answer.OK);

        assertThat(view().path("callback_id").asText()).isEqualTo("checkin.answer");
        assertThat(home.lastShown().content().path("text").asText()).contains("You see it &lt;all&gt;.");
    }

    @Test
    void what_is_more_than_a_modal_takes_is_said_in_the_chat() {
        List<Block> much = Collections.nCopies(101, new Block.Quote("q".repeat(2900)));
        home.answering(new Reply.Say(new Message(much, "Much to read")));

        assertThat(press()).isEqualTo(StandIn.Answer.OK);

        assertThat(view().path("callback_id").asText()).isEqualTo("checkin.answer");
        assertThat(home.chat()).isNotEmpty();
    }

    @Test
    void another_form_opens_on_top_and_the_one_below_comes_back() {
        Form other = new Form("other", "Other", List.of(), FORM.inputs(), "Send", "Cancel", "c2");
        home.answering(new Reply.OpenForm(other));
        press();
        home.answering(new Reply.Nothing());

        assertThat(home.slack.submit(ANNA, Map.of("reflection", "x")).ok()).isTrue();

        assertThat(((Inbound.Submitted) home.heard.get(1)).context()).isEqualTo("c2");
        assertThat(view().path("callback_id").asText()).isEqualTo("checkin.answer");
    }
}
