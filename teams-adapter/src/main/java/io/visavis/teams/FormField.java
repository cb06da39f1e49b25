package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as inputs of a card.
 *
 * @param entered what stood in it when it was sent; goes before what the form starts with
 */
record FormField(Input input, @Nullable String entered) {
    /** As many possibilities are all in view; more are folded away. */
    private static final int IN_VIEW = 5;

    List<ObjectNode> elements() {
        if (input instanceof Input.TextInput text) {
            return text(text);
        } else if (input instanceof Input.Choice choice) {
            return List.of(choice(choice));
        } else if (input instanceof Input.Scale scale) {
            return List.of(scale(scale));
        } else if (input instanceof Input.Day day) {
            return List.of(element("Input.Date", day.id(), day.label(), or(day.initial())));
        } else if (input instanceof Input.DateTime moment) {
            return moment(moment);
        } else if (input instanceof Input.Person person) {
            return List.of(person(person));
        }
        return List.of();
    }

    private List<ObjectNode> text(Input.TextInput text) {
        ObjectNode element = element("Input.Text", text.id(), text.label(), or(text.initial()))
                .put("isMultiline", text.multiline())
                .put("maxLength", text.maxLength());
        return text.hint() == null
                ? List.of(element)
                : List.of(
                        element,
                        Literal.line(
                                        text.hint(),
                                        run -> run.put("size", "Small").put("isSubtle", true))
                                .put("spacing", "None"));
    }

    private ObjectNode choice(Input.Choice choice) {
        ObjectNode element = element("Input.ChoiceSet", choice.id(), choice.label(), or(choice.initial()));
        element.put("style", choice.options().size() <= IN_VIEW ? "expanded" : "compact")
                .put("wrap", true);
        ArrayNode choices = element.putArray("choices");
        choice.options().forEach(option -> add(choices, option.value(), option.label()));
        return element;
    }

    private ObjectNode scale(Input.Scale scale) {
        String initial = scale.initial() == null ? null : scale.initial().toString();
        ObjectNode element = element("Input.ChoiceSet", scale.id(), scale.label(), or(initial));
        element.put("style", "expanded").put("wrap", true);
        ArrayNode choices = element.putArray("choices");
        for (int step = scale.min(); step <= scale.max(); step++) {
            String word = step == scale.min() ? scale.minLabel() : step == scale.max() ? scale.maxLabel() : "";
            add(choices, Integer.toString(step), word.isEmpty() ? Integer.toString(step) : step + " – " + word);
        }
        return element;
    }

    private List<ObjectNode> moment(Input.DateTime moment) {
        String initial = or(moment.initial());
        int split = initial == null ? -1 : initial.indexOf('T');
        String date = initial == null || split < 0 ? initial : initial.substring(0, split);
        String time = initial == null || split < 0 ? null : toTheMinute(initial.substring(split + 1));
        return List.of(
                element("Input.Date", CardData.dateInput(moment.id()), moment.label(), date),
                element("Input.Time", CardData.timeInput(moment.id()), null, time)
                        .put("spacing", "Small"));
    }

    private static String toTheMinute(String time) {
        return time.length() <= "HH:mm".length() ? time : time.substring(0, "HH:mm".length());
    }

    private ObjectNode person(Input.Person person) {
        ObjectNode element = element("Input.ChoiceSet", person.id(), person.label(), entered);
        element.put("style", "filtered").putArray("choices");
        element.putObject("choices.data").put("type", "Data.Query").put("dataset", "graph.microsoft.com/users");
        return element;
    }

    private static void add(ArrayNode choices, String value, String title) {
        choices.addObject().put("title", title).put("value", value);
    }

    private @Nullable String or(@Nullable String initial) {
        return entered == null ? initial : entered;
    }

    /** The label stands as the error message as well: a card needs one, and it is in the person's language. */
    private ObjectNode element(String type, String id, @Nullable String label, @Nullable String value) {
        ObjectNode element = Json.typed(type).put("id", id);
        if (label != null) {
            element.put("label", label);
        }
        if (value != null) {
            element.put("value", value);
        }
        if (input.required()) {
            element.put("isRequired", true).put("errorMessage", input.label());
        }
        return element;
    }
}
