package io.visavis.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Answer;
import io.visavis.playground.StandIn.OpenForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Block Kit as Slack's client shows it. */
final class SlackScreen implements Screen {

    @Override
    public Optional<JsonNode> control(JsonNode content, String action) {
        return presses(content).stream()
                .filter(button ->
                        button.path("action_id").asText().replaceAll("#.*", "").equals(action))
                .findFirst();
    }

    /** Every button, and every choice of a menu as what a client sends of it. */
    private static List<JsonNode> presses(JsonNode content) {
        return Screen.parts(content, part -> part.path("type").asText().equals("actions")).stream()
                .flatMap(row -> Screen.parts(row.path("elements"), part -> part.has("action_id")).stream())
                .flatMap(element ->
                        element.path("type").asText().equals("static_select") ? chosen(element) : Stream.of(element))
                .toList();
    }

    private static Stream<JsonNode> chosen(JsonNode select) {
        List<JsonNode> choices = new ArrayList<>();
        for (JsonNode option : select.path("options")) {
            ObjectNode pressed = select.deepCopy();
            pressed.remove(List.of("options", "placeholder"));
            choices.add(pressed.set("selected_option", option));
        }
        return choices.stream();
    }

    @Override
    public List<JsonNode> controls(JsonNode content) {
        return presses(content).stream().filter(press -> !press.has("url")).toList();
    }

    @Override
    public String action(JsonNode control) {
        return control.path("action_id").asText().replaceAll("#.*", "");
    }

    @Override
    public Map<String, String> fill(OpenForm form, String words, int choice) {
        Map<String, String> values = filled(form, Map.of());
        for (JsonNode block : form.content().path("blocks")) {
            JsonNode element = block.path("element");
            if (block.path("type").asText().equals("input")) {
                String id = block.path("block_id").asText();
                values.compute(
                        id,
                        (field, stands) -> Screen.mayStay(stands, element.has("initial_value"))
                                ? stands
                                : filling(element, words, choice));
            }
        }
        return values;
    }

    private static String filling(JsonNode element, String words, int choice) {
        return switch (element.path("type").asText()) {
            case "radio_buttons", "static_select" -> Screen.pick(element.path("options"), choice);
            case "datepicker" -> element.path("initial_date").asText(Screen.A_DAY);
            case "timepicker" -> element.path("initial_time").asText("10:00");
            case "users_select" -> "";
            default -> words;
        };
    }

    @Override
    public String text(JsonNode content) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : content.path("blocks")) {
            if (block.path("type").asText().equals("rich_text")) {
                block.path("elements").forEach(element -> lines.add(section(element)));
            } else {
                lines.add(block.path("title").asText());
                Screen.parts(block, part -> part.path("text").isTextual()).forEach(part -> lines.add(plain(part)));
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String section(JsonNode element) {
        StringBuilder line = new StringBuilder();
        for (JsonNode run : element.path("elements")) {
            line.append(
                    switch (run.path("type").asText()) {
                        case "text" -> run.path("text").asText();
                        // shown in the zone of the device, which nobody knows here
                        case "date" -> run.path("fallback").asText();
                        default -> throw new AssertionError("something came alive: " + run);
                    });
        }
        return line.toString();
    }

    /** Slack gives life to mark-up in {@code mrkdwn} alone. */
    private static String plain(JsonNode text) {
        if (!text.path("type").asText().equals("plain_text")) {
            throw new AssertionError("mark-up may come alive: " + text);
        }
        return text.path("text").asText();
    }

    @Override
    public List<Double> drawn(JsonNode content) {
        return Screen.parts(content, part -> part.path("type").asText().equals("data_visualization")).stream()
                .flatMap(chart -> Screen.parts(chart, part -> part.path("value").isNumber()).stream())
                .map(point -> point.path("value").asDouble())
                .toList();
    }

    /** A refused modal is left as it is, so what was typed stays; a new one shows what it starts with. */
    @Override
    public Map<String, String> filled(OpenForm form, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode block : form.content().path("blocks")) {
            JsonNode element = block.path("element");
            JsonNode initial = element.has("initial_value")
                    ? element.path("initial_value")
                    : element.path("initial_option").path("value");
            if (initial.isTextual()) {
                values.put(block.path("block_id").asText(), initial.asText());
            }
        }
        values.putAll(typed);
        return values;
    }

    @Override
    public Map<String, String> entered(OpenForm form, Map<String, String> values) {
        Map<String, String> entered = new HashMap<>(values);
        for (JsonNode block : form.content().path("blocks")) {
            String id = block.path("block_id").asText();
            String moment = values.get(id.replaceFirst("~(day|time)$", ""));
            if (!values.containsKey(id) && moment != null && moment.contains("T")) {
                entered.put(id, moment.split("T", 2)[id.endsWith("~day") ? 0 : 1]);
            }
        }
        return entered;
    }

    /** On top of the form. */
    @Override
    public String readAside(StandIn platform, String email, String label, Map<String, String> typed) {
        JsonNode form = platform.form(email).orElseThrow().content();
        JsonNode button = Screen.parts(
                        form,
                        part -> part.path("type").asText().equals("button")
                                && plain(part.path("text")).equals(label))
                .get(0);
        Answer answer = platform.pressInForm(email, button, typed);
        if (!answer.ok()) {
            throw new AssertionError(answer.problem());
        }
        JsonNode top = platform.form(email).orElseThrow().content();
        if (top.path("id").equals(form.path("id"))) {
            throw new AssertionError("nothing came on top of the form");
        }
        platform.dismiss(email);
        return plain(top.path("title")) + "\n" + text(top);
    }
}
