package io.visavis.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import io.visavis.core.words.Language;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A message too long for its platform loses nothing, whatever the platform's bounds. */
class MessagePartsTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static Predicate<Message> bounded(int characters, int blocks) {
        return message -> message.plainText().length() + buttons(message).length() <= characters
                && message.blocks().size() <= blocks;
    }

    private static String buttons(Message message) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .map(Button::label)
                .collect(Collectors.joining());
    }

    private static String shown(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.Buttons buttons
                        ? buttons.buttons().stream().map(Button::label).collect(Collectors.joining())
                        : PlainText.of(block))
                .collect(Collectors.joining())
                .replaceAll("[\\s\\u2068\\u2069]", "");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_character_is_in_the_parts_in_order_and_every_part_fits(long seed) {
        Message whole = new RandomText(seed).message().in(Language.FR);
        int characters = 700 + (int) (seed * 113 % 9000);

        List<Message> parts = MessageParts.of(whole, bounded(characters, 3 + (int) (seed % 40)));

        String all = parts.stream()
                .map(part -> part.blocks().subList(0, part.blocks().size() - (parts.size() > 1 ? 1 : 0)))
                .map(MessagePartsTest::shown)
                .collect(Collectors.joining());
        assertThat(all).isEqualTo(shown(whole.blocks()));
        assertThat(parts).allMatch(bounded(characters, 3 + (int) (seed % 40)));
        assertThat(parts).allMatch(part -> part.language() == Language.FR);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_cut_parts_no_flag_no_family_and_no_accent(long seed) {
        String text = new RandomText(seed).of(9000);

        List<Message> parts =
                MessageParts.of(new Message(List.of(new Block.Quote(text)), "x".repeat(9000)), bounded(777, 9));

        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int at = 0;
        for (Message part : parts) {
            String words = ((Block.Quote) part.blocks().get(0)).words();
            assertThat(text.startsWith(words, at)).isTrue();
            at += words.length();
            assertThat(at == text.length() || characters.isBoundary(at))
                    .as("cut at %d", at)
                    .isTrue();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Test
    void what_fits_stays_one_message_without_a_number() {
        Message message = Message.of("short");

        assertThat(MessageParts.of(message, bounded(100, 5))).containsExactly(message);
    }

    @Test
    void each_part_tells_its_number_and_a_heading_goes_with_what_it_announces() {
        Message message = new Message(
                List.of(Block.Text.of("a".repeat(60)), new Block.Heading("Next"), Block.Text.of("b".repeat(60))),
                "x".repeat(200));

        List<Message> parts = MessageParts.of(message, bounded(80, 9));

        assertThat(parts.stream().map(part -> part.blocks().get(part.blocks().size() - 1)))
                .containsExactly(new Block.Context("1/2"), new Block.Context("2/2"));
        assertThat(parts.get(1).plainText()).startsWith("Next\nbbb").endsWith("\n2/2");
    }

    @Test
    void a_chart_that_is_too_much_is_told_in_several() {
        List<String> weeks = IntStream.range(0, 40).mapToObj(i -> "week " + i).toList();
        Block.Chart chart = new Block.Chart(
                Block.Chart.Kind.BAR,
                "Answers",
                weeks,
                List.of(new Block.Series("s", Collections.nCopies(40, 1.0))),
                "words");

        List<Message> parts = MessageParts.of(
                new Message(List.of(chart), "words"),
                message -> message.blocks().stream()
                        .noneMatch(block ->
                                block instanceof Block.Chart c && c.categories().size() > 12));

        assertThat(parts.stream()
                        .flatMap(part -> part.blocks().stream())
                        .filter(Block.Chart.class::isInstance)
                        .flatMap(block -> ((Block.Chart) block).categories().stream()))
                .isEqualTo(weeks);
    }

    @Test
    void a_character_longer_than_all_room_is_the_only_one_that_is_parted() {
        String tower = "a" + "\u0301".repeat(500);

        assertThat(Cut.shortened("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14)).isEqualTo("👩‍👩‍👧‍👦…");
        assertThat(Cut.at(tower, 100)).isBetween(1, 100);
        assertThat(Cut.at("🇫🇷🇬🇧🇩🇪", 6)).isEqualTo(4);
    }

    @Test
    void what_says_from_when_a_quotation_is_goes_along_with_it() {
        List<Block> blocks = List.of(
                Block.Text.of("first"),
                Block.Text.of("From Monday"),
                new Block.Quote("x".repeat(90)),
                Block.Text.of("z"));

        List<Message> parts = MessageParts.of(new Message(blocks, "x".repeat(200)), bounded(112, 9));

        assertThat(parts.get(0).blocks()).containsExactly(Block.Text.of("first"), new Block.Context("1/2"));
        assertThat(parts.get(1).blocks()).startsWith(Block.Text.of("From Monday"), new Block.Quote("x".repeat(90)));
    }
}
