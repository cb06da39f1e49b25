package io.visavis.core.programme.imports.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A kind of value: what to tell people who got it wrong, and how to read it.
 *
 * @param expected fits after the word "expected"
 */
public record Shape<T>(String expected, Reader<T> reader) {

    /** What a text means, its surrounding blanks aside; empty when it does not fit. */
    public Optional<T> fit(String text) {
        try {
            String stripped = text.strip();
            return stripped.isEmpty() ? Optional.empty() : Optional.of(reader.read(stripped));
        } catch (Unfit e) {
            return Optional.empty();
        }
    }

    /** Reads a text without surrounding blanks, which is never empty. */
    @FunctionalInterface
    interface Reader<T> {
        T read(String text) throws Unfit;
    }

    /** Says what is wrong with a text. */
    static final class Unfit extends Exception {
        private final String part;
        private final String what;
        private final transient Collection<String> candidates;

        Unfit(String text, String what) {
            this(text, what, List.of());
        }

        /**
         * @param part the text, or that part of it which is wrong
         * @param what is wrong; fits after the text
         */
        Unfit(String part, String what, Collection<String> candidates) {
            super(what);
            this.part = part;
            this.what = what;
            this.candidates = candidates;
        }

        String part() {
            return part;
        }

        String what() {
            return what;
        }

        /** The texts that would have been right, if they can be listed. */
        Collection<String> candidates() {
            return candidates;
        }
    }
}
