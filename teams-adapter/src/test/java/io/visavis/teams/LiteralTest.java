package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a person typed comes alive in a card, over seeded texts made of what could. */
final class LiteralTest {
    private static final List<String> NASTY = List.of(
            "<at>Everyone</at>",
            "[click](javascript:alert(1))",
            "**bold**",
            "_it_",
            "# head",
            "- item",
            "1. one",
            "{{DATE(2026-01-01T00:00:00Z, SHORT)}}",
            "{{{{",
            "${data}",
            "<script>alert(1)</script>",
            "&lt;b&gt;",
            "<speak>",
            "\n",
            "\r\n",
            " ",
            "\u202e",
            "😀",
            "`code`",
            "\\",
            "\"",
            "~~gone~~",
            "![i](http://x.example/i)",
            "plain words",
            "é",
            "https://evil.example/");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_text_of_a_message_comes_alive(long seed) {
        String text = text(new Random(seed));
        Message message = new Message(
                List.of(
                        new Block.Heading(text),
                        new Block.Text(List.of(Span.plain(text), Span.strong(text), Span.italic(text))),
                        new Block.Quote(text),
                        new Block.Facts(List.of(new Block.Fact(text, text))),
                        new Block.Divider(),
                        new Block.Chart(
                                Block.Chart.Kind.LINE,
                                text,
                                List.of("1"),
                                List.of(new Block.Series(text, List.of(1.0))),
                                text),
                        new Block.Buttons(List.of(Button.opening("Go", "a.b", text))),
                        new Block.Context(text)),
                "x" + text);

        ObjectNode card = MessageCard.of(message);

        everythingIsLiteral(card);
        assertThat(quoted(card)).isEqualTo(text.replace("\r\n", "\n").replaceAll("(?m)^ $", ""));
        assertThat(card.path("speak").asText()).doesNotContain("<");
        assertThat(card.path("fallbackText").asText().replaceAll("\\\\.", ""))
                .doesNotContainPattern("[*_`#\\[\\]<>{}~]");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_text_of_a_form_comes_alive(long seed) {
        String text = text(new Random(seed));
        Form form = new Form(
                "f",
                "Title",
                List.of(new Block.Quote(text)),
                List.of(new Input.TextInput("t", "Label", text, true, text, 3000, false)),
                "Send",
                "Cancel",
                text);

        ObjectNode card = FormCard.again(form, null, Map.of("t", text), Map.of("t", text));

        everythingIsLiteral(card);
        assertThat(card.path("body").findValuesAsText("value")).contains(text);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(NASTY.get(random.nextInt(NASTY.size())));
        }
        return text.toString();
    }

    /** Elements that read Markdown are nowhere, and no run can be taken for a function. */
    private static void everythingIsLiteral(JsonNode node) {
        assertThat(node.path("type").asText()).isNotIn("TextBlock", "FactSet");
        if ("TextRun".equals(node.path("type").asText())) {
            assertThat(node.path("text").asText()).isNotEmpty().doesNotContain("{{");
        }
        node.forEach(LiteralTest::everythingIsLiteral);
    }

    /** The quotation put together again from its lines and runs. */
    private static String quoted(JsonNode card) {
        for (JsonNode element : card.path("body")) {
            if ("emphasis".equals(element.path("style").asText())) {
                List<String> lines = new ArrayList<>();
                element.path("items")
                        .forEach(line ->
                                lines.add(String.join("", line.path("inlines").findValuesAsText("text"))));
                return String.join("\n", lines).replaceAll("(?m)^ $", "");
            }
        }
        return "";
    }
}
