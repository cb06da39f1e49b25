package io.visavis.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What buttons and forms carry with them and bring back. It stands under one key of its own, so that no
 * field of a form can take its place.
 */
record CardData(JsonNode json) {
    private static final String KEY = "visavis";
    private static final String DATE = ":date";
    private static final String TIME = ":time";

    static ObjectNode ofButton(Button button) {
        ObjectNode data = Json.object();
        data.putObject(KEY).put("action", button.action()).put("value", button.value());
        return data;
    }

    static ObjectNode ofLook(Message.Look look) {
        ObjectNode data = Json.object();
        data.putObject(KEY)
                .put("action", look.action())
                .put("value", look.value())
                .put("look", true);
        return data;
    }

    /** Whether the client asked by itself, or was asked to, for the card as it is now. */
    boolean isLook() {
        return json.path(KEY).path("look").asBoolean();
    }

    static ObjectNode ofForm(Form form, @Nullable String openingMessage) {
        ObjectNode data = Json.object();
        ObjectNode mine = data.putObject(KEY).put("form", form.id()).put("context", form.context());
        if (openingMessage != null) {
            mine.put("message", openingMessage);
        }
        return data;
    }

    /** Of the button that puts a form aside. */
    static ObjectNode puttingAside() {
        ObjectNode data = Json.object();
        data.putObject(KEY).put("aside", true);
        return data;
    }

    boolean isPutAside() {
        return json.path(KEY).path("aside").asBoolean();
    }

    /** A moment is asked for by two inputs, since Adaptive Cards have no single one for it. */
    static String dateInput(String field) {
        return field + DATE;
    }

    static String timeInput(String field) {
        return field + TIME;
    }

    /** @return empty when it is not from one of our cards */
    Optional<String> text(String name) {
        JsonNode found = json.path(KEY).path(name);
        return found.isTextual() ? Optional.of(found.asText()) : Optional.empty();
    }

    /** What was entered, by field; date and time joined; blank fields left out. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        json.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode entered = property.getValue();
            if (entered.isValueNode() && !entered.isNull() && !entered.asText().isBlank()) {
                values.merge(field(name), entered.asText(), (a, b) -> name.endsWith(TIME) ? a + "T" + b : b + "T" + a);
            }
        });
        return values;
    }

    private static String field(String input) {
        return input.endsWith(DATE) || input.endsWith(TIME)
                ? input.substring(0, input.length() - DATE.length())
                : input;
    }
}
