package io.visavis.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.OpenForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adaptive Cards as the Teams client shows them. */
final class TeamsScreen implements Screen {

    @Override
    public Optional<JsonNode> control(JsonNode content, String action) {
        return Screen.parts(content, part -> part.path("type").asText().startsWith("Action.")).stream()
                .filter(button -> button.path("data")
                        .path("visavis")
                        .path("action")
                        .asText()
                        .equals(action))
                .findFirst();
    }

    @Override
    public List<JsonNode> controls(JsonNode content) {
        return Screen.parts(content, part -> !action(part).isEmpty());
    }

    @Override
    public String action(JsonNode control) {
        boolean presses = List.of("Action.Execute", "Action.Submit")
                .contains(control.path("type").asText());
        JsonNode own = control.path("data").path("visavis");
        return presses && !own.path("look").asBoolean() ? own.path("action").asText() : "";
    }

    @Override
    public Map<String, String> fill(OpenForm form, String words, int choice) {
        Map<String, String> values = filled(form, Map.of());
        Screen.parts(form.content(), part -> part.path("type").asText().startsWith("Input."))
                .forEach(input -> values.compute(
                        input.path("id").asText(),
                        (field, stands) -> Screen.mayStay(
                                        stands, input.path("type").asText().equals("Input.Text"))
                                ? stands
                                : filling(input, words, choice)));
        return values;
    }

    private static String filling(JsonNode input, String words, int choice) {
        return switch (input.path("type").asText()) {
            case "Input.ChoiceSet" -> Screen.pick(input.path("choices"), choice);
            case "Input.Date" -> Screen.A_DAY;
            case "Input.Time" -> "10:00";
            default -> words;
        };
    }

    @Override
    public String text(JsonNode content) {
        List<String> lines = new ArrayList<>();
        for (JsonNode element : Screen.parts(content, part -> part.path("type").isTextual())) {
            switch (element.path("type").asText()) {
                case "RichTextBlock" -> lines.add(line(element));
                case "TextBlock", "FactSet" -> throw new AssertionError("Markdown may come alive: " + element);
                default -> {
                    lines.add(element.path("title").asText());
                    lines.add(element.path("label").asText());
                    element.path("choices")
                            .forEach(choice -> lines.add(choice.path("title").asText()));
                }
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String line(JsonNode element) {
        StringBuilder line = new StringBuilder();
        for (JsonNode run : element.path("inlines")) {
            if (run.path("text").asText().contains("{{")) {
                throw new AssertionError("a function may come alive: " + run);
            }
            line.append(run.path("text").asText());
        }
        return line.toString();
    }

    @Override
    public List<Double> drawn(JsonNode content) {
        return Screen.parts(content, part -> part.path("type").asText().startsWith("Chart.")).stream()
                .flatMap(chart ->
                        Screen.parts(chart.path("data"), part -> part.path("y").isNumber()).stream())
                .map(point -> point.path("y").asDouble())
                .toList();
    }

    /** A refused dialog is drawn anew from what the bot answers, so what was typed must be in it. */
    @Override
    public Map<String, String> filled(OpenForm form, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        Screen.parts(form.content(), part -> part.path("type").asText().startsWith("Input.")).stream()
                .filter(input -> input.path("value").isTextual())
                .forEach(input -> values.put(
                        input.path("id").asText(), input.path("value").asText()));
        return values;
    }

    /** Hidden in the dialog until its button shows it; nobody is asked. */
    @Override
    public String readAside(StandIn platform, String email, String label, Map<String, String> typed) {
        JsonNode form = platform.form(email).orElseThrow().content();
        JsonNode toggle = Screen.parts(
                        form,
                        part -> part.path("type").asText().equals("Action.ToggleVisibility")
                                && part.path("title").asText().equals(label))
                .get(0);
        JsonNode folded = Screen.parts(
                        form,
                        part -> part.path("id")
                                .equals(toggle.path("targetElements").path(0)))
                .get(0);
        if (folded.path("isVisible").asBoolean(true)) {
            throw new AssertionError("in view before it is asked for");
        }
        return text(folded);
    }
}
