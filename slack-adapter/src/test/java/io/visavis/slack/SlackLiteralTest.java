package io.visavis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person typed stays text, whatever they typed. */
class SlackLiteralTest {
    private static final List<String> NASTY = List.of(
            "<!channel>",
            "<!here|here>",
            "<@U00000001>",
            "<#C1|general>",
            "<https://evil.example|click>",
            "*bold*",
            "_it_",
            "~no~",
            "`code`",
            "```",
            "&lt;",
            "&amp;",
            "&",
            "<",
            ">",
            "@everyone",
            ":tada:",
            "\n",
            "> quote",
            "é",
            "你好",
            "👩‍🚀",
            "\u202e",
            "\"",
            "\\",
            "|",
            "{{x}}",
            "https://example.com",
            "mailto:a@b.c",
            " ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nothing_that_a_person_typed_comes_alive(long seed) throws Exception {
        String typed = nasty(new Random(seed));
        try (SlackAtHome home = new SlackAtHome()) {
            Sending sent = home.adapter.send(home.anna(), everywhere(typed), "d1");

            assertThat(sent).as("seed %d", seed).isInstanceOf(Sending.Sent.class);
            JsonNode content = home.lastShown().content();
            assertThat(content.path("text").asText()).doesNotContain("<", ">");
            assertThat(Literal.typed(content.path("text").asText())).isEqualTo(typed);
            assertThat(kindsOfText(content.path("blocks"))).isSubsetOf("plain_text", "text");
            assertThat(allText(content.path("blocks"))).contains(typed);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "hello~hello",
                "a &lt;b&gt; &amp;amp; c~a <b> &amp; c",
                "see <https://example.com|example.com>~see example.com",
                "see <https://example.com>~see https://example.com",
                "<mailto:a@b.example|a@b.example>~a@b.example",
                "hi <@U123>~hi @U123",
                "hi <@U123|anna>~hi @anna",
                "<#C1|general>~#general",
                "<!here>~@here",
                "<!subteam^S1|@leads>~@leads",
                "1 <2> 3~1 <2> 3"
            })
    void what_slack_hands_on_is_read_as_it_was_typed(String handedOn, String typed) {
        assertThat(Literal.typed(handedOn)).isEqualTo(typed);
    }

    private static Message everywhere(String typed) {
        return new Message(
                List.of(
                        new Block.Heading("Heading " + typed),
                        Block.Text.of(typed),
                        new Block.Text(List.of(Span.strong("S" + typed), Span.italic("I" + typed))),
                        new Block.Quote(typed),
                        new Block.Facts(List.of(new Block.Fact("L" + typed, typed))),
                        new Block.Context("C" + typed)),
                typed);
    }

    private static String nasty(Random random) {
        return "x"
                + random.ints(1 + random.nextInt(12), 0, NASTY.size())
                        .mapToObj(NASTY::get)
                        .collect(Collectors.joining())
                + "x";
    }

    private static Set<String> kindsOfText(JsonNode blocks) {
        return blocks.findParents("text").stream()
                .filter(p -> p.path("text").isTextual())
                .map(p -> p.path("type").asText())
                .collect(Collectors.toSet());
    }

    private static String allText(JsonNode blocks) {
        List<String> texts = new ArrayList<>(blocks.findValuesAsText("text"));
        return String.join("\u0000", texts);
    }
}
