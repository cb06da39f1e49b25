package io.visavis.core.mentor.application;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.mentor.application.Application.Entry;
import io.visavis.core.mentor.application.Application.Level;
import io.visavis.core.mentor.application.Application.Part;
import io.visavis.core.mentor.application.Applications.Programme;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The form in which someone applies, and what comes back from it. */
final class ApplicationForm {
    static final String ID = "mentor.apply";
    static final int MOST = 1500;
    static final int CAPACITY = 5;

    private final Programme programme;
    private final Words words;

    ApplicationForm(Programme programme, Words words) {
        this.programme = programme;
        this.words = words;
    }

    Form form(Map<String, String> values) {
        return new Form(
                ID,
                words.say("mentor.apply.form"),
                List.of(
                        Block.Text.of(words.say(
                                "mentor.apply.intro", "programme", words.pick(programme.nameEn(), programme.nameFr()))),
                        new Block.Context(words.say("mentor.apply.readers"))),
                inputs(values),
                words.say("mentor.apply.submit"),
                words.say("mentor.form.cancel"),
                Long.toString(programme.id()));
    }

    private List<Input> inputs(Map<String, String> values) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Choice("level", words.say("mentor.apply.level"), levels(), values.get("level"), true));
        for (Part part : Part.values()) {
            String key = "mentor.apply." + part.code();
            String hint = words.say(key + ".hint");
            inputs.add(
                    new Input.TextInput(part.code(), words.say(key), hint, true, values.get(part.code()), MOST, true));
        }
        inputs.add(new Input.Choice(
                "capacity",
                words.say("mentor.apply.capacity"),
                capacities(words),
                values.getOrDefault("capacity", "1"),
                true));
        return inputs;
    }

    private List<Input.Option> levels() {
        return Arrays.stream(Level.values())
                .map(level -> new Input.Option(level.code(), words.say("mentor.level." + level.code())))
                .toList();
    }

    static List<Input.Option> capacities(Words words) {
        return IntStream.rangeClosed(1, CAPACITY)
                .mapToObj(n -> new Input.Option(Integer.toString(n), words.say("mentor.capacity", "count", n)))
                .toList();
    }

    /** What is wrong with the values, by field. */
    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        if (levels().stream().noneMatch(option -> option.value().equals(values.get("level")))) {
            errors.put("level", words.say("mentor.error.choose"));
        }
        for (Part part : Part.values()) {
            checkText(part.code(), MOST, values, words, errors);
        }
        if (capacities(words).stream().noneMatch(option -> option.value().equals(values.get("capacity")))) {
            errors.put("capacity", words.say("mentor.error.choose"));
        }
        return errors;
    }

    /** A text that must be there and no longer than may be. */
    static void checkText(String field, int most, Map<String, String> values, Words words, Map<String, String> errors) {
        String text = values.getOrDefault(field, "");
        if (text.isBlank()) {
            errors.put(field, words.say("mentor.error.words"));
        } else if (text.length() > most) {
            errors.put(field, words.say("mentor.error.too_long", "max", most));
        }
    }

    /** Reads values in which {@link #errors} found nothing. */
    static Entry entry(Map<String, String> values) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, values.getOrDefault(part.code(), "").strip());
        }
        return new Entry(
                Level.of(values.getOrDefault("level", "")),
                Integer.parseInt(values.getOrDefault("capacity", "")),
                parts);
    }
}
