package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** The bounds of an {@code input} block and of the controls that stand in one. */
final class InputRules {
    private InputRules() {}

    static void check(Rules rules, JsonNode block) {
        rules.plainText(block.path("label"), "label", 2000);
        if (block.has("hint")) {
            rules.plainText(block.path("hint"), "hint", 2000);
        }
        JsonNode element = block.path("element");
        rules.length(element.path("action_id"), "action_id", 255);
        switch (element.path("type").asText()) {
            case "plain_text_input" -> text(rules, element);
            case "radio_buttons" -> options(rules, element, 10);
            case "static_select" -> options(rules, element, 100);
            case "datepicker" -> pattern(rules, element.path("initial_date"), "[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case "timepicker" -> pattern(rules, element.path("initial_time"), "[0-9]{2}:[0-9]{2}");
            case "users_select" -> {}
            default ->
                rules.expect(
                        false, "unsupported element: " + element.path("type").asText());
        }
    }

    private static void text(Rules rules, JsonNode element) {
        int most = element.path("max_length").asInt(3000);
        rules.expect(most >= 1 && most <= 3000, "max_length must be 1 to 3000");
        rules.length(element.path("initial_value"), "initial_value", most);
    }

    static void options(Rules rules, JsonNode element, int most) {
        JsonNode options = element.path("options");
        rules.expect(!options.isEmpty() && options.size() <= most, "1 to " + most + " options");
        boolean initialFound = !element.has("initial_option");
        for (JsonNode option : options) {
            rules.text(option.path("text"), "option", 75);
            rules.length(option.path("value"), "option value", 150);
            initialFound |= option.equals(element.path("initial_option"));
        }
        rules.expect(initialFound, "initial_option must be one of the options");
    }

    private static void pattern(Rules rules, JsonNode initial, String pattern) {
        rules.expect(initial.isMissingNode() || initial.asText().matches(pattern), "not a date or time: " + initial);
    }
}
