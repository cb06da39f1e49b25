package io.visavis.server.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML of the Teams tab, line by line as a browser sets it. */
final class TabSight {
    private static final Pattern PART = Pattern.compile(
            "<(h[12]|p|blockquote|div|hr|caption|tr|figcaption)\\b([^>]*)>(?:(.*?)</\\1>)?", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<a class=\"(button[^\"]*)\"[^>]*>([^<]*)</a>");

    private final List<Line> lines = new ArrayList<>();

    static List<Line> of(String html) {
        TabSight sight = new TabSight();
        Matcher parts = PART.matcher(html.replaceAll("</?(dl|figure|table|thead|tbody)>", ""));
        int read = 0;
        while (parts.find()) {
            sight.mustBeEmpty(html, parts.toMatchResult());
            sight.part(parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
            read++;
        }
        if (read == 0) {
            throw new AssertionError("nothing to read in " + html);
        }
        return List.copyOf(sight.lines);
    }

    /** Nothing but the known elements: an unknown one would be words that nobody compares. */
    private void mustBeEmpty(String html, MatchResult part) {
        String inside = part.group(3) == null ? "" : part.group(3);
        if (Pattern.compile("<(?!/?(strong|em|br|dt|dd|th|td|a)\\b)")
                .matcher(inside)
                .find()) {
            throw new AssertionError("nobody reads " + inside + " in " + html);
        }
    }

    private void part(String name, String attributes, String inside) {
        switch (name) {
            case "h1", "h2" -> add(Line.Kind.TEXT, "# ", inside);
            case "hr" -> lines.add(Line.of(Line.Kind.MARK, "", "----"));
            case "blockquote" -> add(Line.Kind.TEXT, "> ", inside);
            case "figcaption" -> add(Line.Kind.TEXT, "~ ", inside);
            case "caption" -> add(Line.Kind.TEXT, "", "<strong>" + inside + "</strong>");
            case "tr" -> add(Line.Kind.CHART, "| ", inside.replaceAll("</t[hd]>", "  "));
            case "div" ->
                add(
                        Line.Kind.TEXT,
                        "",
                        inside.replace("<dt dir=\"auto\">", "<strong>").replace("</dt>", "</strong> "));
            default -> paragraph(attributes, inside);
        }
    }

    private void paragraph(String attributes, String inside) {
        if (attributes.contains("buttons")) {
            List<MatchResult> all = BUTTON.matcher(inside).results().toList();
            List<String> words = all.stream().map(each -> text(each.group(2))).toList();
            List<String> dressed = all.stream()
                    .map(each -> each.group(1).contains("primary")
                            ? "[[" + text(each.group(2)) + "]]"
                            : "[" + text(each.group(2)) + "]")
                    .toList();
            lines.add(new Line(Line.Kind.BUTTONS, "", String.join(" ", words), String.join(" ", dressed)));
        } else {
            add(Line.Kind.TEXT, attributes.contains("context") ? "~ " : "", inside);
        }
    }

    private void add(Line.Kind kind, String margin, String inside) {
        for (String line : inside.split("<br>", -1)) {
            String bare = text(line.replaceAll("</?strong>|</?em>", ""));
            String dressed = text(line.replaceAll("</?strong>", "**").replaceAll("</?em>", "_"));
            lines.add(new Line(kind, margin, bare, dressed));
        }
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .stripTrailing();
    }
}
