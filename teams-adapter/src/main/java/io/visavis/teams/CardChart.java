package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Block;
import java.util.ArrayList;
import java.util.List;

/** A chart as Teams draws it, with a table for clients that draw none. */
final class CardChart {
    private CardChart() {}

    static ObjectNode of(Block.Chart chart) {
        boolean line = chart.kind() == Block.Chart.Kind.LINE;
        boolean single = chart.series().size() == 1;
        String bars = single ? "Chart.VerticalBar" : "Chart.VerticalBar.Grouped";
        ObjectNode element = Json.typed(line ? "Chart.Line" : bars).put("title", chart.title());
        if (single) {
            element.put("yAxisTitle", chart.series().get(0).name());
        }
        element.set(
                "data",
                line || !single ? series(chart) : points(chart, chart.series().get(0)));
        element.set("fallback", table(chart));
        return element;
    }

    private static ArrayNode series(Block.Chart chart) {
        ArrayNode all = Json.array(List.of());
        for (Block.Series series : chart.series()) {
            all.addObject().put("legend", series.name()).set("values", points(chart, series));
        }
        return all;
    }

    private static ArrayNode points(Block.Chart chart, Block.Series series) {
        ArrayNode points = Json.array(List.of());
        for (int i = 0; i < chart.categories().size(); i++) {
            points.addObject()
                    .put("x", chart.categories().get(i))
                    .put("y", series.values().get(i));
        }
        return points;
    }

    private static ObjectNode table(Block.Chart chart) {
        ObjectNode container = Json.typed("Container");
        ArrayNode items = container.putArray("items");
        items.add(Literal.line(chart.title(), run -> run.put("weight", "Bolder")));
        ObjectNode table = items.addObject().put("type", "Table").put("firstRowAsHeader", true);
        ArrayNode columns = table.putArray("columns");
        for (int i = 0; i <= chart.series().size(); i++) {
            columns.addObject().put("width", 1);
        }
        table.set("rows", rows(chart));
        items.add(Literal.line(chart.alternative()));
        return container;
    }

    private static ArrayNode rows(Block.Chart chart) {
        ArrayNode rows = Json.array(List.of());
        List<String> head = new ArrayList<>(List.of(""));
        chart.series().forEach(series -> head.add(series.name()));
        rows.add(row(head));
        for (int i = 0; i < chart.categories().size(); i++) {
            List<String> cells = new ArrayList<>(List.of(chart.categories().get(i)));
            for (Block.Series series : chart.series()) {
                cells.add(number(series.values().get(i)));
            }
            rows.add(row(cells));
        }
        return rows;
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static ObjectNode row(List<String> texts) {
        ObjectNode row = Json.typed("TableRow");
        ArrayNode cells = row.putArray("cells");
        for (String text : texts) {
            ObjectNode cell = cells.addObject().put("type", "TableCell");
            cell.putArray("items").add(Literal.line(text));
        }
        return row;
    }
}
