package io.visavis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.AllWords;
import io.visavis.core.chat.Arrival;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.RandomText;
import io.visavis.core.chat.Sending;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a message holds, all of it stands in the conversation, in order, and Slack refuses none of it. */
class SlackLongTextTest {
    private SlackAtHome home;

    @BeforeEach
    void open() throws Exception {
        home = new SlackAtHome();
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_character_of_a_message_is_shown_in_order(long seed) {
        Message message = new RandomText(seed).message();

        assertThat(home.adapter.send(home.anna(), message, "d" + seed)).isInstanceOf(Sending.Sent.class);

        assertThat(shown(home.chat())).isEqualTo(AllWords.of(message, SlackLongTextTest::labels));
    }

    @Test
    void a_pause_in_the_middle_shows_nothing_twice() {
        String text = "word ".repeat(6000);
        home.adapter.send(home.anna(), Message.of("first"), "d0");

        Sending stopped = interrupted(text);
        Sending done = home.adapter.send(home.anna(), Message.of(text), "d1");

        assertThat(stopped).isInstanceOf(Sending.RateLimited.class);
        assertThat(done).isInstanceOf(Sending.Sent.class);
        assertThat(shown(home.chat())).isEqualTo("first" + text.replace(" ", ""));
    }

    /** Limited from the second part on. */
    private Sending interrupted(String text) {
        home.slack.onChange(email -> {
            if (home.chat().size() == 2) {
                home.slack.fail(new Fault.RateLimited(7), 1);
            }
        });
        return home.adapter.send(home.anna(), Message.of(text), "d1");
    }

    @Test
    void only_a_message_that_arrived_whole_counts_as_arrived() {
        String text = "word ".repeat(6000);
        interrupted("x ".repeat(20_000));

        assertThat(home.adapter.arrived(home.anna(), "d1", home.clock.instant().minusSeconds(60)))
                .isInstanceOf(Arrival.NotArrived.class);
        home.adapter.send(home.anna(), Message.of(text), "d2");
        assertThat(home.adapter.arrived(home.anna(), "d2", home.clock.instant().minusSeconds(60)))
                .isInstanceOf(Arrival.Arrived.class);
    }

    @Test
    void a_chart_with_names_too_long_to_be_drawn_is_a_table_with_all_of_them() {
        String title = "The title of a chart that is longer than Slack takes for one";
        String week = "the week of the summer party";
        home.adapter.send(home.anna(), new Message(List.of(chart(title, week), chart(title, "W1")), "x"), "d1");

        String all = home.chat().get(0).content().path("blocks").toString();
        assertThat(all).contains(week, "rich_text_preformatted", "data_visualization");
        assertThat(all.split(title, -1)).hasSize(3);
        assertThat(home.chat()).hasSize(1);
    }

    private static Block.Chart chart(String title, String week) {
        return new Block.Chart(
                Block.Chart.Kind.BAR, title, List.of(week), List.of(new Block.Series("s", List.of(1.0))), "words");
    }

    /** Labels too long for a button stand above the row. */
    private static String labels(List<Button> buttons) {
        return buttons.stream()
                .map(Button::label)
                .sorted(Comparator.comparing(label -> label.length() <= 75))
                .collect(Collectors.joining());
    }

    /** All that can be read, in order, without part numbers and without what says that a text goes on. */
    static String shown(List<StandIn.Shown> chat) {
        return chat.stream()
                .map(message -> shown(message.content().path("blocks")))
                .collect(Collectors.joining());
    }

    private static String shown(JsonNode blocks) {
        StringBuilder all = new StringBuilder();
        for (JsonNode block : blocks) {
            List<String> texts = new ArrayList<>();
            collect(block, texts);
            boolean button = block.path("type").asText().equals("actions");
            boolean number = block.path("type").asText().equals("context")
                    && texts.get(0).matches("\\d+/\\d+");
            if (!number) {
                texts.stream().filter(t -> !button || !t.endsWith("…")).forEach(all::append);
            }
        }
        return all.toString().replaceAll("[\\s\\u2002\\u2068\\u2069…]", "");
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.path("text").isTextual()) {
            texts.add(node.path("text").asText());
        }
        for (JsonNode child : node) {
            // What stands on a closed menu is no part of the words.
            if (!child.equals(node.path("placeholder"))) {
                collect(child, texts);
            }
        }
    }
}
