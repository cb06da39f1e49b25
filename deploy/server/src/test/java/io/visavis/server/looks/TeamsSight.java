package io.visavis.server.looks;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn.OpenForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An Adaptive Card as the Teams client shows it. */
final class TeamsSight extends Sight {
    private static final String QUOTE = "> ";

    @Override
    void message(JsonNode content) {
        next();
        JsonNode card = card(content);
        elements(card.path("body"), "", Line.Kind.TEXT);
        if (card.has("actions")) {
            buttons(card.path("actions"));
        }
    }

    private static JsonNode card(JsonNode content) {
        return content.path("attachments").path(0).path("content");
    }

    /** A refused dialog is drawn anew from what the bot answers, what was typed and what is wrong among it. */
    @Override
    void form(OpenForm open, Map<String, String> typed) {
        JsonNode dialog = open.content();
        add(Line.of(Line.Kind.TITLE, "== ", dialog.path("title").asText()));
        JsonNode card = dialog.path("card").path("content");
        elements(card.path("body"), "", Line.Kind.TEXT);
        add(Line.text("", ""));
        buttons(card.path("actions"));
    }

    /** {@code speak} may be read as XML, so it is escaped. */
    @Override
    String aloud(JsonNode content) {
        return card(content)
                .path("speak")
                .asText()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private void elements(JsonNode list, String margin, Line.Kind kind) {
        list.forEach(element -> element(element, margin, kind));
    }

    private void element(JsonNode element, String margin, Line.Kind kind) {
        if (element.path("separator").asBoolean()) {
            add(Line.of(Line.Kind.MARK, "", "----"));
        }
        String type = element.path("type").asText();
        switch (type) {
            case "RichTextBlock" -> richText(element, margin, kind);
            case "Container" -> container(element, margin, kind);
            case "ColumnSet" -> fact(element);
            case "ActionSet" -> actions(element, margin, kind);
            default -> {
                if (type.startsWith("Chart.")) {
                    chart(element);
                } else if (type.startsWith("Input.")) {
                    input(element);
                } else {
                    throw new AssertionError("nobody reads a " + element);
                }
            }
        }
    }

    /**
     * A folded text stands there twice: its beginning, and the whole behind a button. What a form offers to read aside
     * is no part of it: the same is said at a word, which is a case of its own.
     */
    private void container(JsonNode container, String margin, Line.Kind kind) {
        String id = container.path("id").asText();
        String inside = container.path("style").asText().equals("emphasis") ? QUOTE : margin;
        if (id.startsWith("beginning")) {
            elements(container.path("items"), inside, Line.Kind.FOLD);
        } else if (!container.path("isVisible").asBoolean(true)) {
            int length = lengthOf(container);
            add(Line.of(Line.Kind.FOLD, inside, "{" + length + " characters behind the button}"));
            if (!id.startsWith("aside")) {
                elements(container.path("items"), inside, Line.Kind.HIDDEN);
            }
        } else {
            elements(container.path("items"), inside, kind);
        }
    }

    private static int lengthOf(JsonNode container) {
        return container.findValuesAsText("text").stream()
                .mapToInt(String::length)
                .sum();
    }

    private void richText(JsonNode block, String margin, Line.Kind kind) {
        JsonNode first = block.path("inlines").path(0);
        String words = text(block, false);
        boolean aside = kind == Line.Kind.FOLD || kind == Line.Kind.HIDDEN;
        if (block.path("id").asText().startsWith("error:")) {
            add(Line.of(Line.Kind.FIELD, "  ! ", words));
        } else if (first.path("size").asText().equals("Large")) {
            add(Line.text("# ", words));
        } else if (first.path("size").asText().equals("Small")) {
            hintOrSmall(words);
        } else {
            add(new Line(aside ? kind : Line.Kind.TEXT, margin, words, text(block, true)));
        }
    }

    /** Below a field it is the field's hint. */
    private void hintOrSmall(String words) {
        List<Line> before = lines();
        boolean hint = !before.isEmpty() && before.get(before.size() - 1).kind() == Line.Kind.FIELD;
        if (hint) {
            add(Line.of(Line.Kind.FIELD, "  ~ ", words));
        } else {
            small(words);
        }
    }

    /** One run where the text holds braces that would come alive together. */
    private static String text(JsonNode block, boolean dressed) {
        StringBuilder whole = new StringBuilder();
        String open = "";
        for (JsonNode run : block.path("inlines")) {
            if (run.path("text").asText().contains("{{")) {
                throw new AssertionError("a function may come alive: " + run);
            }
            String mark = run.path("weight").asText().equals("Bolder")
                    ? "**"
                    : run.path("italic").asBoolean() ? "_" : "";
            if (dressed && !mark.equals(open)) {
                whole.append(open).append(mark);
                open = mark;
            }
            whole.append(run.path("text").asText());
        }
        return whole.append(open).toString().stripTrailing();
    }

    private void fact(JsonNode set) {
        JsonNode label = set.path("columns").path(0).path("items").path(0);
        List<JsonNode> values = each(set.path("columns").path(1).path("items"));
        String bold = text(label, true) + " ";
        if (values.stream().allMatch(item -> item.path("type").asText().equals("RichTextBlock"))) {
            String words = values.stream().map(item -> text(item, false)).collect(Collectors.joining("\n"));
            String dressed = values.stream().map(item -> text(item, true)).collect(Collectors.joining("\n"));
            paragraph(Line.Kind.TEXT, "", text(label, false) + " " + words, bold + dressed);
        } else {
            add(new Line(Line.Kind.TEXT, "", text(label, false), bold.strip()));
            values.forEach(item -> element(item, "", Line.Kind.TEXT));
        }
    }

    private void actions(JsonNode set, String margin, Line.Kind kind) {
        JsonNode toggled = set.path("actions").path(0).path("targetElements");
        boolean folds = !toggled.isEmpty() && !toggled.path(0).asText().startsWith("aside");
        if (folds && kind == Line.Kind.FOLD) {
            String label = set.path("actions").path(0).path("title").asText();
            add(new Line(Line.Kind.FOLD, margin, label, "[" + label + "]"));
        } else if (!folds) {
            buttons(set.path("actions"));
        }
    }

    private void buttons(JsonNode actions) {
        List<JsonNode> behind = each(actions).stream()
                .filter(action -> action.path("mode").asText().equals("secondary"))
                .toList();
        List<JsonNode> inView = each(actions).stream()
                .filter(action -> !behind.contains(action))
                .toList();
        if (!inView.isEmpty()) {
            button(
                    titles(inView),
                    inView.stream()
                            .map(action -> action.path("style").asText().equals("positive"))
                            .toList());
        }
        if (!behind.isEmpty()) {
            menu(titles(behind));
        }
    }

    private static List<String> titles(List<JsonNode> actions) {
        return actions.stream().map(action -> action.path("title").asText()).toList();
    }

    private void chart(JsonNode chart) {
        add(Line.of(Line.Kind.CHART, "| ", chart.path("title").asText()));
        add(Line.of(Line.Kind.CHART, "| ", chart.path("yAxisTitle").asText()));
        for (JsonNode point : chart.path("data")) {
            String value = number(point.path("y").asDouble());
            add(Line.of(Line.Kind.CHART, "|   ", point.path("x").asText() + "  " + value));
        }
    }

    private void input(JsonNode input) {
        if (input.has("label")) {
            field(input.path("label").asText(), input.path("isRequired").asBoolean());
        }
        String value = input.path("value").asText();
        if (input.has("choices") && !input.has("choices.data")) {
            List<JsonNode> all = each(input.path("choices"));
            List<String> values =
                    all.stream().map(choice -> choice.path("value").asText()).toList();
            List<String> labels =
                    all.stream().map(choice -> choice.path("title").asText()).toList();
            options(labels, values.indexOf(value), input.path("style").asText().equals("expanded"));
        } else {
            entered(value);
        }
    }

    private static List<JsonNode> each(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        StreamSupport.stream(list.spliterator(), false).forEach(all::add);
        return all;
    }
}
