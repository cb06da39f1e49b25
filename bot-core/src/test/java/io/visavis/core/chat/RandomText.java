package io.visavis.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of the kinds that break where they are parted carelessly. */
public final class RandomText {
    private static final List<String> PIECES = List.of(
            "word",
            "practice",
            " ",
            ". ",
            "\u00a0:",
            "\u202f!",
            "\n",
            "\n\n",
            "é",
            "e\u0301",
            "👩‍👩‍👧‍👦",
            "🇫🇷",
            "🏳️‍🌈",
            "👍🏽",
            "😀",
            "سلام",
            "שלום",
            "한국어",
            "*bold*",
            "<!channel>",
            "&amp;",
            "x".repeat(40));

    private final Random random;

    public RandomText(long seed) {
        this.random = new Random(seed);
    }

    /** Of so many characters or a few more. */
    public String of(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private String upTo(int length) {
        return of(1 + random.nextInt(length));
    }

    /** A message of every kind of block but charts, some of them very long. */
    public Message message() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            blocks.add(block());
        }
        blocks.add(Block.Text.of("end"));
        return new Message(blocks, "plain");
    }

    private Block block() {
        return switch (random.nextInt(9)) {
            case 0 -> new Block.Heading(upTo(random.nextInt(10) == 0 ? 900 : 60));
            case 1 -> new Block.Quote(upTo(random.nextInt(4) == 0 ? 20_000 : 400));
            case 2 ->
                new Block.Facts(List.of(
                        new Block.Fact(upTo(30), upTo(60)),
                        new Block.Fact(upTo(2000), upTo(random.nextInt(9) * 900 + 1))));
            case 3 -> new Block.Context(upTo(random.nextInt(10) == 0 ? 9000 : 80));
            case 4 -> new Block.Divider();
            case 5 ->
                new Block.Buttons(List.of(
                        Button.acting(upTo(40), "go", "1"),
                        Button.opening(upTo(random.nextInt(200) + 1), "open", "2")));
            case 6 ->
                new Block.Menu(
                        upTo(40), "later", List.of(new Block.Choice(upTo(60), "1"), new Block.Choice(upTo(60), "2")));
            default ->
                new Block.Text(List.of(
                        Span.strong(upTo(50)),
                        Span.plain(upTo(random.nextInt(6) == 0 ? 9000 : 300)),
                        Span.italic("i")));
        };
    }
}
