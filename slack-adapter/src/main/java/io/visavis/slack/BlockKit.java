package io.visavis.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Cut;
import io.visavis.core.chat.Span;
import io.visavis.core.words.Isolated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The core's blocks as Slack's. Text goes into {@code rich_text} and {@code plain_text} alone, which Slack
 * never parses, so that no escaping can be forgotten.
 */
final class BlockKit {
    /** The most that Slack takes in one text. */
    static final int TEXT = 3000;

    private static final int HEADER = 150;
    private static final int BUTTONS_A_ROW = 25;

    private static final int DRAWN_CHARTS = 2;

    private int chartsLeft;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    private BlockKit(boolean drawsCharts) {
        this.chartsLeft = drawsCharts ? DRAWN_CHARTS : 0;
    }

    /**
     * @param drawsCharts whether charts go out as Slack's own block; as a table of text otherwise
     * @param most how many blocks the surface takes; beyond, neighbouring texts share a block, and what is still
     *     too much is for the caller to see to
     */
    static List<LayoutBlock> of(List<Block> blocks, boolean drawsCharts, int most) {
        BlockKit kit = new BlockKit(drawsCharts);
        blocks.forEach(kit::add);
        return BlockBudget.fit(kit.blocks, most);
    }

    /** The same for a surface that cannot go on elsewhere: where blocks run short, their dress gives way to plain text. */
    static List<LayoutBlock> surface(List<Block> blocks, int most) {
        List<LayoutBlock> dressed = of(blocks, false, most);
        return dressed.size() <= most
                ? dressed
                : of(blocks.stream().flatMap(BlockKit::undressed).toList(), false, most);
    }

    private static Stream<Block> undressed(Block block) {
        if (block instanceof Block.Heading heading) {
            return Stream.of(new Block.Text(List.of(Span.strong(heading.text()))));
        } else if (block instanceof Block.Context context) {
            return Stream.of(Block.Text.of(context.text()));
        }
        return block instanceof Block.Divider ? Stream.of() : Stream.of(block);
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading.text());
        } else if (block instanceof Block.Text text) {
            paragraphs(text.spans());
        } else if (block instanceof Block.Quote quote) {
            quote(quote.words());
        } else if (block instanceof Block.Facts facts) {
            paragraphs(facts.facts().stream().flatMap(BlockKit::fact).toList());
        } else if (block instanceof Block.Chart chart) {
            chart(chart);
        } else if (block instanceof Block.Buttons buttons) {
            buttons(buttons);
        } else if (block instanceof Block.Menu menu) {
            menu(menu);
        } else if (block instanceof Block.Divider) {
            blocks.add(DividerBlock.builder().build());
        } else if (block instanceof Block.Context context) {
            context(context.text());
        }
    }

    private void heading(String text) {
        if (text.isBlank()) {
            return;
        }
        String whole = text.strip();
        int cut = whole.length() <= HEADER ? whole.length() : Cut.at(whole, HEADER - 1);
        String more = cut < whole.length() ? "…" : "";
        blocks.add(HeaderBlock.builder()
                .text(Texts.plain(whole.substring(0, cut) + more))
                .build());
        if (cut < whole.length()) {
            paragraphs(List.of(Span.strong("…" + whole.substring(cut))));
        }
    }

    private void paragraphs(List<Span> spans) {
        for (List<Span> piece : Pieces.of(spans, TEXT)) {
            richText(
                    RichTextSectionElement.builder().elements(Texts.rich(piece)).build());
        }
    }

    private void quote(String words) {
        for (List<Span> piece : Pieces.of(List.of(Span.plain(words)), TEXT)) {
            richText(RichTextQuoteElement.builder().elements(Texts.rich(piece)).build());
        }
    }

    private void richText(BlockElement element) {
        blocks.add(RichTextBlock.builder().elements(List.of(element)).build());
    }

    /** No colon between label and value: French and English set it differently. */
    private static Stream<Span> fact(Block.Fact fact) {
        return Stream.of(
                        List.of(Span.strong(fact.label()), Span.plain("\u2002")),
                        isolated(fact),
                        List.of(Span.plain("\n")))
                .flatMap(List::stream);
    }

    /** A moment stands in the reader's own language, which needs no isolation. */
    private static List<Span> isolated(Block.Fact fact) {
        boolean dated = fact.spans().stream().anyMatch(span -> span.at() != null);
        return dated ? fact.spans() : List.of(Span.plain(Isolated.of(fact.value())));
    }

    private void chart(Block.Chart chart) {
        Optional<ChartBlock> drawn = chartsLeft > 0 ? ChartBlock.of(chart) : Optional.empty();
        if (drawn.isPresent()) {
            if (!drawn.get().title().equals(chart.title())) {
                paragraphs(List.of(Span.strong(chart.title())));
            }
            blocks.add(drawn.get());
            chartsLeft--;
            return;
        }
        paragraphs(List.of(Span.strong(chart.title())));
        for (List<Span> piece : Pieces.of(List.of(Span.plain(ChartTable.of(chart))), TEXT)) {
            richText(RichTextPreformattedElement.builder()
                    .elements(Texts.rich(piece))
                    .build());
        }
        context(chart.alternative());
    }

    private void buttons(Block.Buttons row) {
        tooLong(row.buttons());
        List<BlockElement> elements = ActionIds.elements(row.buttons());
        for (int from = 0; from < elements.size(); from += BUTTONS_A_ROW) {
            int to = Math.min(from + BUTTONS_A_ROW, elements.size());
            blocks.add(
                    ActionsBlock.builder().elements(elements.subList(from, to)).build());
        }
    }

    /** Labels that are shortened in their place stand above it, whole. */
    private void tooLong(List<Button> labelled) {
        labelled.stream()
                .map(Button::label)
                .filter(label -> label.length() > ActionIds.LABEL)
                .forEach(this::context);
    }

    /** Beside the buttons before it, where their row has room. */
    private void menu(Block.Menu menu) {
        tooLong(menu.buttons());
        List<BlockElement> row = new ArrayList<>();
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last) instanceof ActionsBlock before && hasRoom(before)) {
            row.addAll(before.getElements());
            blocks.remove(last);
        }
        row.add(ActionIds.element(menu));
        blocks.add(ActionsBlock.builder().elements(row).build());
    }

    /** One menu a row: two of them may ask for the same thing, which Slack refuses within one. */
    private static boolean hasRoom(ActionsBlock row) {
        return row.getElements().size() < BUTTONS_A_ROW
                && row.getElements().stream().allMatch(ButtonElement.class::isInstance);
    }

    private void context(String text) {
        for (List<Span> piece : Pieces.of(List.of(Span.plain(text)), TEXT)) {
            String words = piece.get(0).text();
            if (!words.isBlank()) {
                blocks.add(ContextBlock.builder()
                        .elements(List.of(Texts.plain(words)))
                        .build());
            }
        }
    }
}
