package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Text that stays what it is. {@code TextBlock} and {@code FactSet} give life to Markdown; the runs of a
 * {@code RichTextBlock} do not. What is left alive in a run is <code>{{DATE(…)}}</code>, so no run holds
 * two opening braces in a row.
 */
final class Literal {
    private Literal() {}

    /** One block a line, since not every client breaks lines inside a run. */
    static List<ObjectNode> lines(List<Span> spans) {
        List<ObjectNode> lines = new ArrayList<>();
        lines.add(line());
        for (Span span : spans) {
            String[] parts = span.text().split("\\R", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(line().put("spacing", "None"));
                }
                addRuns(lines.get(lines.size() - 1), parts[i], run -> emphasise(run, span.emphasis()));
            }
        }
        lines.stream().filter(line -> line.path("inlines").isEmpty()).forEach(line -> addRun(line, " "));
        return lines;
    }

    /** One line. */
    static ObjectNode line(String text) {
        return line(text, run -> {});
    }

    /** One line in one dress. */
    static ObjectNode line(String text, Consumer<ObjectNode> dress) {
        ObjectNode line = line();
        addRuns(line, text.isEmpty() ? " " : text, dress);
        return line;
    }

    private static ObjectNode line() {
        ObjectNode line = Json.typed("RichTextBlock");
        line.putArray("inlines");
        return line;
    }

    private static void addRuns(ObjectNode line, String text, Consumer<ObjectNode> dress) {
        int from = 0;
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", from)) {
            dress.accept(addRun(line, text.substring(from, at + 1)));
            from = at + 1;
        }
        if (from < text.length()) {
            dress.accept(addRun(line, text.substring(from)));
        }
    }

    private static ObjectNode addRun(ObjectNode line, String text) {
        return ((ArrayNode) line.path("inlines"))
                .addObject()
                .put("type", "TextRun")
                .put("text", text);
    }

    private static void emphasise(ObjectNode run, Span.Emphasis emphasis) {
        switch (emphasis) {
            case PLAIN -> {}
            case STRONG -> run.put("weight", "Bolder");
            case ITALIC -> run.put("italic", true);
        }
    }

    /** For the few places where a client may read Markdown and there is no literal element. */
    static String withoutMarkdown(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!~|<>])", "\\\\$1");
    }

    /** For the few places where a client may read XML. */
    static String withoutXml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
