package io.visavis.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One block as several that say the same. */
final class SmallerBlocks {
    private SmallerBlocks() {}

    /** The beginning of a text, and the rest of it. */
    record Parted(Block head, Block tail) {}

    /** Empty where a block cannot be made smaller; running text is parted by {@link #parted} instead. */
    static List<Block> of(Block block) {
        if (block instanceof Block.Heading heading) {
            return List.of(new Block.Text(List.of(Span.strong(heading.text()))));
        } else if (block instanceof Block.Context context) {
            return List.of(Block.Text.of(context.text()));
        } else if (block instanceof Block.Facts facts) {
            return facts(facts.facts());
        } else if (block instanceof Block.Buttons buttons && buttons.buttons().size() > 1) {
            List<Button> all = buttons.buttons();
            return List.of(
                    new Block.Buttons(all.subList(0, all.size() / 2)),
                    new Block.Buttons(all.subList(all.size() / 2, all.size())));
        }
        return block instanceof Block.Chart chart ? charts(chart) : List.of();
    }

    private static List<Block> facts(List<Block.Fact> facts) {
        if (facts.size() != 1) {
            return facts.stream()
                    .<Block>map(fact -> new Block.Facts(List.of(fact)))
                    .toList();
        }
        Block.Fact fact = facts.get(0);
        return List.of(new Block.Text(List.of(Span.strong(fact.label()), Span.plain(" " + fact.value()))));
    }

    private static List<Block> charts(Block.Chart chart) {
        int categories = chart.categories().size();
        int series = chart.series().size();
        if (categories > 1) {
            return List.of(part(chart, 0, categories / 2), part(chart, categories / 2, categories));
        } else if (series > 1) {
            return List.of(
                    withSeries(chart, chart.series().subList(0, series / 2)),
                    withSeries(chart, chart.series().subList(series / 2, series)));
        }
        Stream<String> names = Stream.concat(
                chart.series().stream().map(s -> s.name() + " " + s.values()), chart.categories().stream());
        List<Block> words = new ArrayList<>(List.of(new Block.Text(List.of(Span.strong(chart.title())))));
        names.forEach(name -> words.add(Block.Text.of(name)));
        words.add(Block.Text.of(chart.alternative()));
        return words;
    }

    private static Block part(Block.Chart chart, int from, int to) {
        List<Block.Series> series = chart.series().stream()
                .map(s -> new Block.Series(s.name(), s.values().subList(from, to)))
                .toList();
        return new Block.Chart(
                chart.kind(), chart.title(), chart.categories().subList(from, to), series, chart.alternative());
    }

    private static Block withSeries(Block.Chart chart, List<Block.Series> series) {
        return new Block.Chart(chart.kind(), chart.title(), chart.categories(), series, chart.alternative());
    }

    /**
     * Running text in two, the first as long as fits.
     *
     * @param least how short a beginning is still worth it
     * @return null for other blocks, and where no such beginning fits
     */
    static @Nullable Parted parted(Block block, Predicate<Block> fits, int least) {
        if (!(block instanceof Block.Text) && !(block instanceof Block.Quote)) {
            return null;
        }
        int most = longest(block, fits, least);
        if (most < least) {
            return null;
        }
        int at = Cut.at(PlainText.of(block), most);
        return new Parted(
                piece(block, 0, at), piece(block, at, PlainText.of(block).length()));
    }

    private static int longest(Block block, Predicate<Block> fits, int least) {
        int fitting = least - 1;
        int beyond = PlainText.of(block).length();
        while (beyond - fitting > 1) {
            int middle = (fitting + beyond) >>> 1;
            if (fits.test(piece(block, 0, middle))) {
                fitting = middle;
            } else {
                beyond = middle;
            }
        }
        return fitting;
    }

    private static Block piece(Block block, int from, int to) {
        if (block instanceof Block.Quote quote) {
            return new Block.Quote(quote.words().substring(from, to));
        }
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (Span span : ((Block.Text) block).spans()) {
            int first = Math.max(from - start, 0);
            int last = Math.min(to - start, span.text().length());
            if (first < last) {
                boolean whole = last - first == span.text().length();
                spans.add(whole ? span : new Span(span.text().substring(first, last), span.emphasis()));
            }
            start += span.text().length();
        }
        return new Block.Text(spans);
    }
}
