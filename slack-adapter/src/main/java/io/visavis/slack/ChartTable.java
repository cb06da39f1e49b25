package io.visavis.slack;

import io.visavis.core.chat.Block;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A chart as a small table of text, for a workspace that draws none. */
final class ChartTable {
    private ChartTable() {}

    /** One line a category and one column a series, set for a fixed-width font. */
    static String of(Block.Chart chart) {
        List<List<String>> rows = rows(chart);
        int columns = chart.series().size() + 1;
        int[] widths = IntStream.range(0, columns)
                .map(c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0))
                .toArray();
        return String.join("\n", rows.stream().map(r -> line(r, widths)).toList());
    }

    private static List<List<String>> rows(Block.Chart chart) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", chart.series().stream().map(Block.Series::name).toList()));
        for (int i = 0; i < chart.categories().size(); i++) {
            int at = i;
            rows.add(row(
                    chart.categories().get(i),
                    chart.series().stream().map(s -> number(s.values().get(at))).toList()));
        }
        return rows;
    }

    private static List<String> row(String first, List<String> others) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(others);
        return row;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(cells.get(0))
                .append(" ".repeat(widths[0] - cells.get(0).length()));
        for (int i = 1; i < cells.size(); i++) {
            line.append("  ")
                    .append(" ".repeat(widths[i] - cells.get(i).length()))
                    .append(cells.get(i));
        }
        return line.toString();
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
