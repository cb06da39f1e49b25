package io.visavis.core.programme.imports.source;

import io.visavis.core.programme.imports.source.Shape.Unfit;
import java.util.List;
import java.util.Optional;

/** Reads fields as values and collects what is wrong with them. */
public final class Values {
    private final Problems problems;
    private final Nearest nearest;

    public Values(Problems problems, Nearest nearest) {
        this.problems = problems;
        this.nearest = nearest;
    }

    /** A field that must hold something. */
    public <T> Found<T> read(Field field, Shape<T> shape) {
        if (field.isBlank()) {
            problems.add(field.place(), "is missing", shape.expected());
        }
        return optional(field, shape);
    }

    /** A field that may be left blank. */
    public <T> Found<T> optional(Field field, Shape<T> shape) {
        String text = field.text();
        if (text == null) {
            return Found.nothing(field);
        }
        try {
            return new Found<>(field.place(), text, shape.reader().read(text));
        } catch (Unfit e) {
            Optional<String> suggestion = nearest.to(e.part(), e.candidates());
            problems.add(field.place(), Problem.shown(e.part()) + " " + e.what(), shape.expected(), suggestion);
            return Found.nothing(field);
        }
    }

    /** Each of several fields. */
    public <T> List<Found<T>> each(List<Field> fields, Shape<T> shape) {
        return fields.stream().map(f -> read(f, shape)).toList();
    }
}
