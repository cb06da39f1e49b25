package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers in a modal, as Slack's client checks and sends them. */
final class ViewAnswers {
    private final ObjectNode values = Json.object();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private ViewAnswers() {}

    static ViewAnswers of(JsonNode view, Map<String, String> given) {
        ViewAnswers answers = new ViewAnswers();
        for (JsonNode block : view.path("blocks")) {
            if ("input".equals(block.path("type").asText())) {
                String value = given.get(block.path("block_id").asText());
                answers.take(block, value == null || value.isEmpty() ? null : value);
            }
        }
        return answers;
    }

    /** By block id; what Slack's client would not let the person send. */
    Map<String, String> errors() {
        return errors;
    }

    ObjectNode values() {
        return values;
    }

    private void take(JsonNode block, @Nullable String value) {
        String id = block.path("block_id").asText();
        JsonNode element = block.path("element");
        if (value == null && !block.path("optional").asBoolean()) {
            errors.put(id, "Please complete this required field.");
        }
        if (value != null && value.length() > element.path("max_length").asInt(Integer.MAX_VALUE)) {
            errors.put(id, "This is longer than the field takes.");
        }
        String type = element.path("type").asText();
        ObjectNode answer = values.putObject(id)
                .putObject(element.path("action_id").asText())
                .put("type", type);
        switch (type) {
            case "radio_buttons", "static_select" -> choose(id, answer, element.path("options"), value);
            case "datepicker" -> answer.put("selected_date", value);
            case "timepicker" -> answer.put("selected_time", value);
            case "users_select" -> answer.put("selected_user", value);
            default -> answer.put("value", value);
        }
    }

    private void choose(String id, ObjectNode answer, JsonNode options, @Nullable String value) {
        Optional<JsonNode> chosen = Optional.empty();
        for (JsonNode option : options) {
            if (option.path("value").asText().equals(value)) {
                chosen = Optional.of(option);
            }
        }
        if (value != null && chosen.isEmpty()) {
            errors.put(id, "This is none of the options.");
        }
        answer.set("selected_option", chosen.orElse(null));
    }
}
