package io.visavis.server.looks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.visavis.playground.StandIn.OpenForm;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Block Kit as Slack's client shows it. */
final class SlackSight extends Sight {
    private OpenForm form = new OpenForm(MissingNode.getInstance(), Map.of());
    private Map<String, String> typed = Map.of();

    @Override
    void message(JsonNode content) {
        next();
        content.path("blocks").forEach(this::block);
    }

    @Override
    void form(OpenForm open, Map<String, String> entered) {
        form = open;
        typed = entered;
        JsonNode view = open.content();
        add(Line.of(Line.Kind.TITLE, "== ", plain(view.path("title"))));
        view.path("blocks").forEach(this::block);
        add(Line.text("", ""));
        add(Line.of(Line.Kind.CLOSE, "", "[" + plain(view.path("close")) + "]"));
        button(List.of(plain(view.path("submit"))), List.of(true));
    }

    /** Slack escapes what would come alive in the one text where it looks for mark-up. */
    @Override
    String aloud(JsonNode content) {
        return content.path("text")
                .asText()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Slack gives life to mark-up in {@code mrkdwn}. */
    private static String plain(JsonNode text) {
        if (!text.path("type").asText().equals("plain_text")
                || text.path("emoji").asBoolean()) {
            throw new AssertionError("mark-up may come alive: " + text);
        }
        return text.path("text").asText();
    }

    private void block(JsonNode block) {
        switch (block.path("type").asText()) {
            case "header" -> add(Line.text("# ", plain(block.path("text"))));
            case "divider" -> add(Line.of(Line.Kind.MARK, "", "----"));
            case "context" -> block.path("elements").forEach(element -> small(plain(element)));
            case "actions" -> buttons(block.path("elements"));
            case "rich_text" -> block.path("elements").forEach(this::richText);
            case "data_visualization" -> chart(block);
            case "input" -> input(block);
            default -> throw new AssertionError("nobody reads a " + block);
        }
    }

    private void buttons(JsonNode elements) {
        List<JsonNode> buttons = each(elements).stream()
                .filter(element -> element.path("type").asText().equals("button"))
                .toList();
        if (!buttons.isEmpty()) {
            button(
                    buttons.stream().map(button -> plain(button.path("text"))).toList(),
                    buttons.stream()
                            .map(button -> button.path("style").asText().equals("primary"))
                            .toList());
        }
        each(elements).stream()
                .filter(element -> element.path("type").asText().equals("static_select"))
                .forEach(select -> {
                    plain(select.path("placeholder"));
                    menu(each(select.path("options")).stream()
                            .map(option -> plain(option.path("text")))
                            .toList());
                });
    }

    private void richText(JsonNode part) {
        String margin = switch (part.path("type").asText()) {
            case "rich_text_section" -> "";
            case "rich_text_quote" -> "> ";
            case "rich_text_preformatted" -> "| ";
            default -> throw new AssertionError("nobody reads a " + part);
        };
        StringBuilder words = new StringBuilder();
        StringBuilder dressed = new StringBuilder();
        for (JsonNode run : part.path("elements")) {
            String text = run(run).replace('\u2002', ' ');
            words.append(text);
            boolean bold = run.path("style").path("bold").asBoolean();
            boolean italic = run.path("style").path("italic").asBoolean();
            dressed.append(bold ? "**" + text + "**" : italic ? "_" + text + "_" : text);
        }
        Line.Kind kind = margin.equals("| ") ? Line.Kind.CHART : Line.Kind.TEXT;
        paragraph(kind, margin, words.toString(), dressed.toString());
    }

    private static String run(JsonNode run) {
        return switch (run.path("type").asText()) {
            case "text" -> run.path("text").asText();
            // shown in the zone of the device, which nobody knows here
            case "date" -> run.path("fallback").asText();
            default -> throw new AssertionError("something came alive: " + run);
        };
    }

    private void chart(JsonNode block) {
        add(Line.of(Line.Kind.CHART, "| ", block.path("title").asText()));
        for (JsonNode series : block.path("chart").path("series")) {
            add(Line.of(Line.Kind.CHART, "| ", series.path("name").asText()));
            for (JsonNode point : series.path("data")) {
                String value = number(point.path("value").asDouble());
                add(Line.of(Line.Kind.CHART, "|   ", point.path("label").asText() + "  " + value));
            }
        }
    }

    private void input(JsonNode block) {
        String id = block.path("block_id").asText();
        // Slack parts a moment in two fields; the second says again what the first one is.
        if (!block.path("element").path("type").asText().equals("timepicker")) {
            field(plain(block.path("label")), !block.path("optional").asBoolean());
        }
        control(id, block.path("element"));
        if (block.has("hint")) {
            add(Line.of(Line.Kind.FIELD, "  ~ ", plain(block.path("hint"))));
        }
        if (form.errors().containsKey(id)) {
            add(Line.of(Line.Kind.FIELD, "  ! ", form.errors().get(id)));
        }
    }

    private void control(String id, JsonNode element) {
        String type = element.path("type").asText();
        switch (type) {
            case "radio_buttons", "static_select" -> {
                String chosen = typed.getOrDefault(
                        id, element.path("initial_option").path("value").asText());
                List<JsonNode> all = each(element.path("options"));
                List<String> values = all.stream()
                        .map(option -> option.path("value").asText())
                        .toList();
                List<String> labels =
                        all.stream().map(option -> plain(option.path("text"))).toList();
                options(labels, values.indexOf(chosen), type.equals("radio_buttons"));
            }
            case "plain_text_input" ->
                entered(typed.getOrDefault(id, element.path("initial_value").asText()));
            case "datepicker" -> entered(typed.getOrDefault(id, ofMoment(id, 0, element.path("initial_date"))));
            case "timepicker" -> entered(typed.getOrDefault(id, ofMoment(id, 1, element.path("initial_time"))));
            case "users_select" -> entered(typed.getOrDefault(id, ""));
            default -> throw new AssertionError("nobody fills in a " + element);
        }
    }

    /** The day or the time of a moment that was typed, else what the field holds. */
    private String ofMoment(String id, int part, JsonNode initial) {
        String moment = typed.getOrDefault(id.replaceFirst("~(day|time)$", ""), "");
        return moment.contains("T") ? moment.split("T", 2)[part] : initial.asText();
    }

    private static List<JsonNode> each(JsonNode list) {
        return List.copyOf(StreamSupport.stream(list.spliterator(), false).toList());
    }
}
