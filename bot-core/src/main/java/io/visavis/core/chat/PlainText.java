package io.visavis.core.chat;

import io.visavis.core.words.Isolated;
import java.util.List;
import java.util.stream.Collectors;

/** What a block says, without its dress. */
final class PlainText {
    private PlainText() {}

    /** Blank for buttons and menus, which clients read out themselves, and for lines. */
    static String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        } else if (block instanceof Block.Text text) {
            return text.spans().stream().map(Span::text).collect(Collectors.joining());
        } else if (block instanceof Block.Quote quote) {
            return quote.words();
        } else if (block instanceof Block.Facts facts) {
            return facts.facts().stream()
                    .map(fact -> fact.label() + " " + Isolated.of(fact.value()))
                    .collect(Collectors.joining("\n"));
        } else if (block instanceof Block.Chart chart) {
            return chart.alternative();
        }
        return block instanceof Block.Context context ? context.text() : "";
    }

    static String of(List<? extends Block> blocks) {
        return blocks.stream()
                .map(PlainText::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
