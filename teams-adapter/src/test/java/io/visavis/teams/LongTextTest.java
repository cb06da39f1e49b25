package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.chat.AllWords;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.RandomText;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.core.words.Language;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a message holds, all of it stands in the conversation, in order, folded where it is long. */
final class LongTextTest {
    private static Bot bot;

    @BeforeAll
    static void open() {
        bot = new Bot();
    }

    @AfterAll
    static void close() {
        bot.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static List<StandIn.Shown> chat() {
        return bot.teams.conversation(Bot.AMINA);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_character_of_a_message_is_in_its_cards_in_order(long seed) {
        Message message = new RandomText(seed).message().in(Language.EN);
        int before = chat().size();

        assertThat(bot.adapter.send(bot.amina(), message, "d" + seed)).isInstanceOf(Sending.Sent.class);

        List<StandIn.Shown> cards = chat().subList(before, chat().size());
        assertThat(cards).allSatisfy(card -> assertThat(size(Bot.card(card))).isLessThanOrEqualTo(24 * 1024));
        assertThat(read(cards)).isEqualTo(AllWords.of(message, LongTextTest::labels));
    }

    @Test
    void a_long_text_shows_its_beginning_and_opens_in_place() {
        String text = "A sentence of an answer. ".repeat(60).strip();

        bot.adapter.send(bot.amina(), new Message(List.of(new Block.Quote(text)), text, Language.FR), "d1");

        JsonNode sides = bot.lastCard().path("body").path(0).path("items");
        assertThat(sides).hasSize(2);
        assertThat(sides.path(0).path("isVisible").asBoolean(true)).isTrue();
        assertThat(sides.path(1).path("isVisible").asBoolean(true)).isFalse();
        assertThat(sides.path(0).findValuesAsText("text").get(0))
                .endsWith("answer. …")
                .hasSizeLessThan(510);
        assertThat(sides.path(1).findValuesAsText("text").get(0)).isEqualTo(text);
        assertThat(sides.findValuesAsText("title")).containsExactly("Lire la suite", "Réduire");
        assertThat(sides.findValues("targetElements"))
                .allSatisfy(targets -> assertThat(targets).hasSize(2));
        assertThat(bot.lastCard().path("lang").asText()).isEqualTo("fr");
    }

    @Test
    void a_text_of_some_lines_is_not_folded() {
        bot.adapter.send(bot.amina(), Message.of("word ".repeat(140)), "d1");

        assertThat(bot.lastCard().toString()).doesNotContain("Action.ToggleVisibility");
    }

    @Test
    void a_pause_in_the_middle_shows_nothing_twice() {
        String text = "word ".repeat(9000);
        int before = chat().size();
        bot.teams.onChange(email -> {
            if (chat().size() == before + 1) {
                bot.teams.fail(new Fault.RateLimited(7), 1);
            }
        });

        assertThat(bot.adapter.send(bot.amina(), Message.of(text), "d1")).isInstanceOf(Sending.RateLimited.class);
        assertThat(bot.adapter.send(bot.amina(), Message.of(text), "d1")).isInstanceOf(Sending.Sent.class);

        assertThat(read(chat().subList(before, chat().size()))).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void a_card_that_grows_too_long_goes_on_below() {
        int before = chat().size();
        MessageRef place = ((Sending.Sent) bot.adapter.send(bot.amina(), Message.of("short"), "d1")).message();
        String text = "word ".repeat(9000);

        assertThat(bot.adapter.update(bot.amina(), place, Message.of(text))).isInstanceOf(Sending.Sent.class);

        assertThat(read(chat().subList(before, chat().size()))).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void a_long_answer_to_what_was_said_comes_whole() {
        String text = "word ".repeat(9000);
        int before = chat().size();
        bot.replies = inbound -> new Reply.Say(Message.of(text));

        bot.teams.say(Bot.AMINA, "status");

        List<StandIn.Shown> answers = chat().stream()
                .skip(before)
                .filter(StandIn.Shown::fromBot)
                .filter(shown -> !Bot.card(shown).isMissingNode())
                .toList();
        assertThat(read(answers)).isEqualTo(text.replace(" ", ""));
    }

    private static int size(JsonNode card) {
        return card.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String labels(List<Button> buttons) {
        return buttons.stream().map(Button::label).collect(Collectors.joining());
    }

    /** All that can be read once everything is unfolded, without part numbers. */
    private static String read(List<StandIn.Shown> chat) {
        return chat.stream().map(Bot::card).map(LongTextTest::read).collect(Collectors.joining());
    }

    private static String read(JsonNode card) {
        List<String> texts = new ArrayList<>();
        read(card.path("body"), texts);
        int last = texts.size() - 1;
        if (texts.get(last).matches("\\d+/\\d+")) {
            texts.remove(last);
        }
        return String.join("", texts).replaceAll("\\s", "");
    }

    private static void read(JsonNode node, List<String> texts) {
        String type = node.path("type").asText();
        if (node.path("id").asText().startsWith("beginning") || type.equals("Action.ToggleVisibility")) {
            return;
        }
        if (type.equals("TextRun")) {
            texts.add(node.path("text").asText());
        } else if (type.startsWith("Action.")) {
            texts.add(node.path("title").asText());
            return;
        }
        node.forEach(child -> read(child, texts));
    }
}
