package io.visavis.core.setup;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import io.visavis.core.programme.imports.source.Shape;
import io.visavis.core.programme.imports.source.TextShapes;
import io.visavis.core.programme.imports.source.TimeShapes;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back from a form, held to the same rules as a file, and what is wrong with it by field. */
final class Answers {
    private final Map<String, String> values;
    private final Words words;
    private final Map<String, String> errors = new HashMap<>();

    Answers(Map<String, String> values, Words words) {
        this.values = values;
        this.words = words;
    }

    Map<String, String> values() {
        return values;
    }

    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** A name that has to be there: on one line, without what hides in it or looks like a formula. */
    String name(String field) {
        return fit(field, TextShapes.NAME, "setup.error.name").orElse("");
    }

    Optional<LocalDate> day(String field) {
        return fit(field, TimeShapes.DATE, "setup.error.day");
    }

    int number(String field, int least, int most) {
        Optional<Integer> number = TextShapes.number(least, most).fit(text(field));
        if (number.isEmpty()) {
            wrong(field, "setup.error.number", "least", least, "most", most);
        }
        return number.orElse(least);
    }

    /** Several lines, each of at most 300 characters; empty ones are left out. */
    List<String> lines(String field, int most) {
        List<String> lines = text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean fit = lines.size() <= most
                && lines.stream()
                        .allMatch(line -> TextShapes.line(300).fit(line).isPresent());
        if (!fit) {
            wrong(field, "setup.error.lines", "most", most);
        }
        return lines;
    }

    /** One of those offered: a form may come back with anything. */
    String choice(String field, List<Input.Option> offered) {
        boolean known = offered.stream().anyMatch(option -> option.value().equals(values.get(field)));
        if (!known) {
            wrong(field, "setup.error.choice");
        }
        return known ? text(field) : offered.get(0).value();
    }

    <T> Optional<T> fit(String field, Shape<T> shape, String error) {
        Optional<T> value = shape.fit(text(field));
        if (value.isEmpty()) {
            wrong(field, error);
        }
        return value;
    }

    void wrong(String field, String key, Object... arguments) {
        errors.putIfAbsent(field, words.say(key, arguments));
    }

    boolean isSound() {
        return errors.isEmpty();
    }

    Reply reject(Form form) {
        return new Reply.RejectFields(form, errors);
    }

    static List<Input.Option> options(List<String> values, List<String> labels) {
        List<Input.Option> options = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            options.add(new Input.Option(values.get(i), labels.get(i)));
        }
        return options;
    }
}
