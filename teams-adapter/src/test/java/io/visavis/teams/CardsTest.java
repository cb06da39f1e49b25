package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Sending;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** How messages and forms look as cards. */
final class CardsTest {
    private static JsonNode body(Block... blocks) {
        return MessageCard.of(new Message(List.of(blocks), "plain")).path("body");
    }

    @Test
    void every_kind_of_block_is_taken_by_teams() {
        try (Bot bot = new Bot()) {
            Message all = new Message(
                    List.of(
                            new Block.Heading("Head"),
                            Block.Text.of("one\ntwo"),
                            new Block.Quote("said"),
                            new Block.Facts(List.of(new Block.Fact("Held", "3 of 4"))),
                            new Block.Divider(),
                            chart(Block.Chart.Kind.BAR, 1),
                            chart(Block.Chart.Kind.BAR, 2),
                            chart(Block.Chart.Kind.LINE, 2),
                            new Block.Buttons(List.of(Button.acting("Go", "a", "b"))),
                            new Block.Context("small")),
                    "all");

            assertThat(bot.adapter.send(bot.amina(), all, "d")).isInstanceOf(Sending.Sent.class);
        }
    }

    @Test
    void a_link_opens_its_address_and_asks_the_bot_for_nothing() {
        Button link = Button.linking("Add to my calendar", URI.create("https://mentoring.example/a.ics"));

        JsonNode action = body(new Block.Buttons(List.of(link.primary())))
                .path(0)
                .path("actions")
                .path(0);

        assertThat(action.toString())
                .isEqualTo("{\"type\":\"Action.OpenUrl\",\"title\":\"Add to my calendar\",\"style\":\"positive\","
                        + "\"url\":\"https://mentoring.example/a.ics\"}");
        try (Bot bot = new Bot()) {
            Message message = new Message(List.of(new Block.Buttons(List.of(link))), "plain");
            assertThat(bot.adapter.send(bot.amina(), message, "d")).isInstanceOf(Sending.Sent.class);
        }
    }

    private static Block.Chart chart(Block.Chart.Kind kind, int series) {
        return new Block.Chart(
                kind,
                "Answered",
                List.of("W1", "W2"),
                IntStream.range(0, series)
                        .mapToObj(i -> new Block.Series("S" + i, List.of(3.0, 4.5)))
                        .toList(),
                "3 then 4.5");
    }

    @Test
    void a_chart_has_its_kind_and_a_table_for_clients_that_draw_none() {
        JsonNode body =
                body(chart(Block.Chart.Kind.BAR, 1), chart(Block.Chart.Kind.BAR, 2), chart(Block.Chart.Kind.LINE, 1));

        assertThat(body.findValuesAsText("type"))
                .contains("Chart.VerticalBar", "Chart.VerticalBar.Grouped", "Chart.Line");
        assertThat(body.path(0).path("data").path(1).toString()).isEqualTo("{\"x\":\"W2\",\"y\":4.5}");
        assertThat(body.path(2).path("data").path(0).path("legend").asText()).isEqualTo("S0");
        JsonNode fallback = body.path(0).path("fallback");
        assertThat(fallback.findValuesAsText("text"))
                .containsExactly("Answered", " ", "S0", "W1", "3", "W2", "4.5", "3 then 4.5");
    }

    @Test
    void a_divider_separates_what_follows() {
        JsonNode body = body(Block.Text.of("a"), new Block.Divider(), Block.Text.of("b"), new Block.Divider());

        assertThat(body).hasSize(2);
        assertThat(body.path(1).path("separator").asBoolean()).isTrue();
    }

    @Test
    void more_than_six_buttons_make_a_second_row() {
        List<Button> eight = IntStream.range(0, 8)
                .mapToObj(i -> Button.acting("B" + i, "a", "v"))
                .toList();

        assertThat(body(new Block.Buttons(eight))).hasSize(2);
    }

    @Test
    void a_form_has_an_input_for_each_field() {
        Form form = new Form(
                "f",
                "Form",
                List.of(),
                List.of(
                        new Input.TextInput("text", "Text", null, true, "draft", 500, true),
                        new Input.Choice(
                                "few",
                                "Few",
                                List.of(new Input.Option("a", "A"), new Input.Option("b", "B")),
                                "b",
                                true),
                        new Input.Choice("many", "Many", options(6), null, false),
                        new Input.Scale("scale", "Scale", 1, 5, "never", "always", 3, true),
                        new Input.Day("day", "Day", "2026-03-02", false),
                        new Input.DateTime("when", "When", "2026-03-02T10:00:00", true),
                        new Input.Person("who", "Who", true)),
                "Send",
                "Cancel",
                "");

        JsonNode body = FormCard.fresh(form, "m1").path("body");

        assertThat(StreamSupport.stream(body.spliterator(), false)
                        .map(input -> input.path("type").asText() + " "
                                + input.path("id").asText() + " "
                                + input.path("style").asText() + " "
                                + input.path("value").asText()))
                .containsExactly(
                        "Input.Text text  draft",
                        "Input.ChoiceSet few expanded b",
                        "Input.ChoiceSet many compact ",
                        "Input.ChoiceSet scale expanded 3",
                        "Input.Date day  2026-03-02",
                        "Input.Date when:date  2026-03-02",
                        "Input.Time when:time  10:00",
                        "Input.ChoiceSet who filtered ");
        assertThat(body.path(0).path("errorMessage").asText()).isEqualTo("Text");
        assertThat(body.path(3).path("choices").findValuesAsText("title"))
                .containsExactly("1 – never", "2", "3", "4", "5 – always");
        assertThat(body.path(7).path("choices.data").path("dataset").asText()).isEqualTo("graph.microsoft.com/users");
    }

    @Test
    void what_a_form_offers_to_read_unfolds_below_its_fields_and_asks_nobody() {
        Message words = new MessageBuilder()
                .heading("Who sees what")
                .text("Only **you** {{DATE(x)}}")
                .build();
        Form form = new Form("f", "Form", List.of(), List.of(new Input.Day("day", "Day", null, false)), "S", "C", "")
                .offering(new Form.Aside(Button.acting("Who sees what", "a", ""), words));

        for (JsonNode card : List.of(
                FormCard.fresh(form, "m1"),
                FormCard.again(form, "m1", Map.of(), Map.of()),
                FormCard.inline(form, "m1", Map.of(), Map.of()).card())) {
            JsonNode body = card.path("body");
            JsonNode offer = body.path(body.size() - 2);
            JsonNode folded = body.path(body.size() - 1);

            assertThat(offer.path("actions")).hasSize(1);
            assertThat(offer.path("actions").path(0).toString())
                    .isEqualTo(
                            "{\"type\":\"Action.ToggleVisibility\",\"title\":\"Who sees what\",\"targetElements\":[\""
                                    + folded.path("id").asText() + "\"]}");
            assertThat(folded.path("isVisible").asBoolean(true)).isFalse();
            assertThat(String.join("", folded.findValuesAsText("text")))
                    .isEqualTo("Who sees whatOnly **you** {{DATE(x)}}");
            assertThat(card.path("actions").path(0).path("type").asText()).isEqualTo("Action.Submit");
        }
    }

    private static List<Input.Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Input.Option("o" + i, "Option " + i))
                .toList();
    }

    @Test
    void a_card_that_may_change_is_looked_at_anew_by_its_person_alone() {
        Message changing = Message.of("As of now").lookedAtBy("checkin.look", "7");

        JsonNode card = MessageCard.forUser(MessageCard.of(changing), "29:amina");

        assertThat(card.path("refresh").path("userIds").toString()).isEqualTo("[\"29:amina\"]");
        assertThat(card.path("refresh").path("action").path("type").asText()).isEqualTo("Action.Execute");
        assertThat(card.path("refresh").path("action").path("verb").asText()).isEqualTo("checkin.look");
        assertThat(MessageCard.forUser(MessageCard.of(Message.of("For good")), "29:amina")
                        .has("refresh"))
                .isFalse();
    }
}
