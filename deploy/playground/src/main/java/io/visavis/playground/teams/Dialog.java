package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dialog on a person's screen.
 *
 * @param task what the bot gave: title, size and card
 * @param errors what the person reads at each field
 */
record Dialog(JsonNode task, Map<String, String> errors) {
    private static final String ERROR = "error:";

    /** Elements whose id is {@code error:} and an input's id hold what is wrong with the input. */
    static Dialog of(JsonNode task) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (JsonNode element : task.path("card").path("content").path("body")) {
            String id = element.path("id").asText();
            if (id.startsWith(ERROR)) {
                StringBuilder text = new StringBuilder();
                element.path("inlines")
                        .forEach(run -> text.append(run.path("text").asText()));
                errors.put(id.substring(ERROR.length()), text.toString());
            }
        }
        return new Dialog(task, errors);
    }

    JsonNode card() {
        return task.path("card").path("content");
    }

    /** What Teams itself demands before it sends anything. */
    Map<String, String> complaints(Map<String, String> values) {
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonNode input : card().path("body")) {
            String id = input.path("id").asText();
            String value = values.getOrDefault(id, "");
            boolean missing = input.path("isRequired").asBoolean() && value.isBlank();
            boolean tooLong = input.has("maxLength")
                    && value.length() > input.path("maxLength").asInt();
            if (missing || tooLong) {
                found.put(
                        id,
                        input.path("errorMessage").asText(input.path("label").asText()));
            }
        }
        return found;
    }

    /** The values under the ids of the inputs: a moment given as one is put into its two inputs. */
    Map<String, String> byInput(Map<String, String> values) {
        Map<String, String> spread = new LinkedHashMap<>();
        values.forEach((id, value) -> {
            LocalDateTime moment = hasInput(id + ":date") ? moment(value) : null;
            if (moment == null) {
                spread.put(id, value);
            } else {
                spread.put(id + ":date", moment.toLocalDate().toString());
                spread.put(id + ":time", moment.toLocalTime().toString());
            }
        });
        return spread;
    }

    /** Whoever was picked from the directory goes by the directory's id. */
    Map<String, String> withPeople(Map<String, String> values, UnaryOperator<String> directoryId) {
        Map<String, String> picked = new LinkedHashMap<>(values);
        for (JsonNode input : card().path("body")) {
            if (input.path("choices.data").path("dataset").asText().startsWith("graph.microsoft.com/users")) {
                picked.computeIfPresent(input.path("id").asText(), (id, value) -> directoryId.apply(value));
            }
        }
        return picked;
    }

    /** What the submit button carries, with the values beside it. */
    ObjectNode data(Map<String, String> values) {
        ObjectNode data =
                card().path("actions").path(0).path("data").deepCopy() instanceof ObjectNode own ? own : Json.object();
        for (JsonNode input : card().path("body")) {
            String value = values.get(input.path("id").asText());
            if (value != null && input.path("type").asText().startsWith("Input.")) {
                data.put(input.path("id").asText(), value);
            }
        }
        return data;
    }

    private boolean hasInput(String id) {
        for (JsonNode input : card().path("body")) {
            if (input.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LocalDateTime moment(String value) {
        try {
            return LocalDateTime.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
