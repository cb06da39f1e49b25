package io.visavis.slack;

import static io.visavis.slack.SlackAtHome.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.playground.StandIn.Wire;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charts, where the workspace draws them and where it does not. */
class SlackChartTest {
    private static final Block.Chart TREND = chart(8, 2);

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
    void a_chart_goes_out_in_slack_s_own_format() {
        send(TREND);

        JsonNode block = blocks().get(0);
        assertThat(block.path("type").asText()).isEqualTo("data_visualization");
        assertThat(block.path("title").asText()).isEqualTo("Answered each week");
        assertThat(block.at("/chart/type").asText()).isEqualTo("line");
        assertThat(block.at("/chart/series/1/name").asText()).isEqualTo("Series 1");
        assertThat(block.at("/chart/series/1/data/2/label").asText()).isEqualTo("W2");
        assertThat(block.at("/chart/series/1/data/2/value").asDouble()).isEqualTo(3.0);
        assertThat(block.at("/chart/axis_config/categories")).hasSize(8);
    }

    @Test
    void a_workspace_that_draws_no_charts_gets_a_table_and_the_words_instead() {
        home.slack.drawCharts(false);

        send(TREND);

        assertThat(home.chat()).hasSize(1);
        assertThat(blocks().findValuesAsText("type"))
                .contains("rich_text_preformatted")
                .doesNotContain("data_visualization");
        assertThat(blocks().findValuesAsText("text"))
                .contains("Answered each week", "it rises")
                .anyMatch(t -> t.contains("W7         7         8"));
    }

    @Test
    void a_workspace_is_asked_only_once_whether_it_draws_charts() {
        home.slack.drawCharts(false);
        send(TREND);
        send(TREND);

        assertThat(posts()).isEqualTo(3);
        assertThat(home.chat()).hasSize(2);
    }

    @Test
    void a_command_s_chart_reaches_the_person_in_either_kind_of_workspace() {
        home.answering(new Reply.Say(new Message(List.of(TREND), "trend")));
        home.slack.command(ANNA, "status");
        assertThat(blocks().findValuesAsText("type")).contains("data_visualization");

        home.slack.drawCharts(false);
        assertThat(home.slack.command(ANNA, "status").ok()).isTrue();

        assertThat(blocks().findValuesAsText("type")).contains("rich_text_preformatted");
        assertThat(home.slack.command(ANNA, "status").ok()).isTrue();
        assertThat(home.chat()).hasSize(3);
    }

    @Test
    void a_card_can_change_into_one_with_a_chart() {
        var first = ((Sending.Sent) send(Block.Text.of("soon"))).message();
        home.slack.drawCharts(false);

        assertThat(home.adapter.update(home.anna(), first, new Message(List.of(TREND), "trend")))
                .isEqualTo(new Sending.Sent(first));
    }

    @Test
    void a_chart_beyond_what_slack_draws_becomes_a_table() {
        for (Block.Chart chart : List.of(chart(21, 1), chart(3, 7), chart(0, 1), chart(3, 0))) {
            assertThat(send(chart)).isInstanceOf(Sending.Sent.class);
            assertThat(blocks().findValuesAsText("type")).doesNotContain("data_visualization");
        }
    }

    @Test
    void series_that_a_short_name_would_confuse_become_a_table() {
        Block.Series one = new Block.Series("The same long beginning, one", List.of(1.0));
        Block.Series two = new Block.Series("The same long beginning, two", List.of(Double.NaN));

        send(new Block.Chart(Block.Chart.Kind.BAR, "t", List.of("W1"), List.of(one, two), "words"));

        assertThat(blocks().findValuesAsText("type")).doesNotContain("data_visualization");
        assertThat(blocks().findValuesAsText("text")).anyMatch(t -> t.contains("–"));
    }

    @Test
    void a_message_holds_two_drawn_charts_and_the_rest_as_tables() {
        assertThat(home.adapter.send(home.anna(), new Message(Collections.nCopies(3, TREND), "trend"), "d1"))
                .isInstanceOf(Sending.Sent.class);

        assertThat(blocks().findValuesAsText("type").stream().filter("data_visualization"::equals))
                .hasSize(2);
        assertThat(posts()).isEqualTo(1);
    }

    private static Block.Chart chart(int categories, int series) {
        List<String> weeks =
                IntStream.range(0, categories).mapToObj(i -> "W" + i).toList();
        List<Block.Series> lines = IntStream.range(0, series)
                .mapToObj(s -> new Block.Series(
                        "Series " + s,
                        IntStream.range(0, categories)
                                .mapToObj(i -> (double) (s + i))
                                .toList()))
                .toList();
        return new Block.Chart(Block.Chart.Kind.LINE, "Answered each week", weeks, lines, "it rises");
    }

    private Sending send(Block block) {
        return home.adapter.send(home.anna(), new Message(List.of(block), "trend"), "d1");
    }

    private JsonNode blocks() {
        return home.lastShown().content().path("blocks");
    }

    private long posts() {
        return home.slack.wire(ANNA).stream()
                .map(Wire::what)
                .filter("chat.postMessage"::equals)
                .count();
    }
}
