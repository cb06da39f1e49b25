package io.visavis.core.programme.imports.source;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a field means and where it stood.
 *
 * @param raw as it stands in the file; empty when nothing does
 * @param value null when nothing stands there, or nothing usable and a problem says so
 */
public record Found<T>(Place place, String raw, @Nullable T value) {

    static <T> Found<T> nothing(Field field) {
        return new Found<>(field.place(), field.text() == null ? "" : field.text(), null);
    }

    public Optional<T> known() {
        return Optional.ofNullable(value);
    }

    /** Whether there is a value and it is so. */
    public boolean is(Predicate<T> test) {
        return value != null && test.test(value);
    }

    /**
     * The value, when the file is known to hold one.
     *
     * @throws IllegalStateException when it holds none
     */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("no value at " + place);
        }
        return value;
    }

    /** The value in quotes, as messages show it. */
    public String shown() {
        return Problem.shown(raw);
    }
}
