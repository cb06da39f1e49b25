package io.visavis.teams;

import io.visavis.core.chat.Block;

/** A chart as a table, with what it shows in words. */
final class ChartHtml {
    private ChartHtml() {}

    static String of(Block.Chart chart) {
        StringBuilder html = new StringBuilder("<figure>\n<table>\n<caption dir=\"auto\">")
                .append(HomeHtml.escaped(chart.title()))
                .append("</caption>\n<thead><tr><td></td>");
        chart.series().forEach(series -> html.append(cell("th scope=\"col\"", "th", series.name())));
        html.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < chart.categories().size(); i++) {
            html.append("<tr>")
                    .append(cell("th scope=\"row\"", "th", chart.categories().get(i)));
            for (Block.Series series : chart.series()) {
                html.append(cell("td", "td", CardChart.number(series.values().get(i))));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n<figcaption dir=\"auto\">");
        return html.append(HomeHtml.escaped(chart.alternative()))
                .append("</figcaption>\n</figure>\n")
                .toString();
    }

    private static String cell(String open, String close, String text) {
        return "<" + open + " dir=\"auto\">" + HomeHtml.escaped(text) + "</" + close + ">";
    }
}
