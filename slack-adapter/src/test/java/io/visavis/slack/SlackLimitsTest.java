package io.visavis.slack;

import static io.visavis.slack.SlackAtHome.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is longer than Slack takes goes out whole all the same. */
class SlackLimitsTest {
    private SlackAtHome home;

    @BeforeEach
    void open() throws Exception {
        home = new SlackAtHome();
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_long_text_is_laid_out_over_several_blocks_and_nothing_is_lost(long seed) {
        Random random = new Random(seed);
        String words = IntStream.range(0, 900)
                .mapToObj(i -> List.of("a", "mentoring", "👩‍🚀", "x".repeat(random.nextInt(400)), "\n", "\n\n")
                        .get(random.nextInt(6)))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));

        send(List.of(new Block.Text(List.of(Span.strong("S"), Span.plain(words), Span.italic("I")))));

        List<JsonNode> texts = home.chat().stream()
                .flatMap(shown -> shown.content().path("blocks").findParents("elements").stream())
                .filter(block -> block.path("type").asText().equals("rich_text"))
                .toList();
        assertThat(texts.stream()
                        .map(b -> String.join("", b.findValuesAsText("text")))
                        .collect(Collectors.joining()))
                .isEqualTo("S" + words + "I");
        assertThat(texts)
                .allSatisfy(b ->
                        assertThat(String.join("", b.findValuesAsText("text"))).hasSizeLessThanOrEqualTo(3000));
    }

    @Test
    void a_cut_falls_between_paragraphs_where_there_are_any() {
        JsonNode blocks = sent(Block.Text.of("a".repeat(2500) + "\n\n" + "b".repeat(2500)));

        assertThat(blocks.findValuesAsText("text")).containsExactly("a".repeat(2500) + "\n\n", "b".repeat(2500));
    }

    @Test
    void a_heading_too_long_goes_on_below() {
        String heading = "h".repeat(149) + "👩‍🚀" + "tail";

        JsonNode blocks = sent(new Block.Heading(heading));

        String head = blocks.get(0).at("/text/text").asText();
        String rest = String.join("", blocks.get(1).findValuesAsText("text"));
        assertThat(head).endsWith("…").hasSizeLessThanOrEqualTo(150);
        assertThat(rest).startsWith("…");
        assertThat(head.substring(0, head.length() - 1) + rest.substring(1)).isEqualTo(heading);
    }

    @Test
    void many_paragraphs_share_blocks_before_anything_is_left_out() {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, 80).forEach(i -> blocks.add(Block.Text.of("paragraph " + i)));

        JsonNode shown = sent(blocks);

        assertThat(shown).hasSizeLessThanOrEqualTo(50);
        assertThat(shown.findValuesAsText("text")).hasSize(80);
    }

    @Test
    void more_blocks_than_slack_takes_go_on_in_another_message() {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> blocks.add(new Block.Context("Line " + i)));
        blocks.add(new Block.Buttons(List.of(Button.acting("Done", "done", "1"))));

        send(blocks);

        assertThat(home.chat()).hasSize(2);
        assertThat(SlackLongTextTest.shown(home.chat()))
                .contains("Line0", "Line59")
                .endsWith("Done");
        assertThat(home.chat().get(0).content().path("text").asText()).endsWith("1/2");
    }

    @Test
    void a_long_answer_to_a_command_comes_in_several_and_a_very_long_one_in_the_direct_conversation() {
        for (int length : List.of(30_000, 90_000)) {
            String text = "word ".repeat(length / 5);
            home.answering(new Reply.Say(Message.of(text)));
            int before = home.chat().size();

            assertThat(home.slack.command(ANNA, "status").ok()).isTrue();

            assertThat(SlackLongTextTest.shown(
                            home.chat().subList(before, home.chat().size())))
                    .isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void a_card_that_grows_too_long_goes_on_below() {
        send(List.of(Block.Text.of("short")));
        String text = "word ".repeat(5000);
        var place = new MessageRef(
                home.anna().reachedThrough("D00000001").conversation(),
                home.lastShown().id());

        assertThat(home.adapter.update(home.anna(), place, Message.of(text))).isInstanceOf(Sending.Sent.class);

        assertThat(SlackLongTextTest.shown(home.chat())).isEqualTo(text.replace(" ", ""));
        assertThat(home.chat().get(0).edited()).isTrue();
    }

    @Test
    void a_form_with_more_above_its_fields_than_slack_has_blocks_for_keeps_every_word() {
        List<Block> intro = new ArrayList<>();
        IntStream.range(0, 120)
                .forEach(i -> intro.add(i % 2 == 0 ? new Block.Heading("Head " + i) : new Block.Context("Small " + i)));
        home.answering(new Reply.OpenForm(
                new Form("f", "t", intro, List.of(new Input.Day("day", "Day", null, true)), "s", "c", "x")));

        assertThat(home.slack.command(ANNA, "f").ok()).isTrue();

        assertThat(home.slack.form(ANNA).orElseThrow().content().toString()).contains("Head 118", "Small 119");
    }

    @Test
    void many_buttons_take_several_rows_and_long_labels_are_written_out_above() {
        List<Button> buttons = IntStream.range(0, 60)
                .mapToObj(i -> Button.acting("Label ".repeat(20), "pick", Integer.toString(i)))
                .toList();

        JsonNode shown = sent(new Block.Buttons(buttons));

        List<JsonNode> rows = new ArrayList<>();
        shown.forEach(block -> {
            if (block.path("type").asText().equals("actions")) {
                rows.add(block.path("elements"));
            }
        });
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(25));
        assertThat(home.chat().toString()).contains("Label ".repeat(20));
    }

    @Test
    void nothing_blank_is_sent_as_a_block() {
        JsonNode shown = sent(List.of(
                new Block.Heading(" "),
                Block.Text.of(""),
                new Block.Context(""),
                new Block.Divider(),
                new Block.Quote("")));

        assertThat(shown).hasSize(1);
    }

    @Test
    void small_print_keeps_within_its_bounds() {
        JsonNode shown = sent(new Block.Context("c".repeat(7000)));

        assertThat(String.join("", shown.findValuesAsText("text"))).isEqualTo("c".repeat(7000));
    }

    @Test
    void a_form_at_every_limit_opens() {
        home.answering(new Reply.OpenForm(new Form(
                "f".repeat(200),
                "t".repeat(24),
                List.of(Block.Text.of("intro".repeat(2000))),
                List.of(
                        new Input.TextInput("text", "l".repeat(3000), "h".repeat(3000), true, "i".repeat(50), 10, true),
                        new Input.Choice("few", "Few", options(5), "3", true),
                        new Input.Choice("many", "Many", options(60), "44", false),
                        new Input.Scale("ten", "Scale", 0, 9, "l".repeat(90), "h", 4, true),
                        new Input.Scale("eleven", "Scale", 0, 10, "l", "h", 10, true)),
                "s".repeat(24),
                "c".repeat(24),
                "x".repeat(1000))));

        assertThat(home.slack.command(ANNA, "f").ok()).isTrue();

        JsonNode view = home.slack.form(ANNA).orElseThrow().content();
        assertThat(view.findValuesAsText("max_length")).containsExactly("10");
        assertThat(view.findValues("initial_option")).hasSize(4);
        assertThat(view.toString()).contains("l".repeat(3000), "h".repeat(3000), "0 – " + "l".repeat(90));
    }

    private static List<Input.Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Input.Option(Integer.toString(i), "Option " + i + " o".repeat(60)))
                .toList();
    }

    private JsonNode sent(Block block) {
        return sent(List.of(block));
    }

    private JsonNode sent(List<Block> blocks) {
        send(blocks);
        return home.lastShown().content().path("blocks");
    }

    private void send(List<Block> blocks) {
        assertThat(home.adapter.send(home.anna(), new Message(blocks, "text"), "d1"))
                .isInstanceOf(Sending.Sent.class);
    }
}
