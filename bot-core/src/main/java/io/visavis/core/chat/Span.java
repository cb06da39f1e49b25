package io.visavis.core.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of text, always taken literally. An adapter escapes it, so that nothing a person typed can
 * become a mention, a link or mark-up on the other side.
 *
 * @param at the moment that the text names, in the zone of the person it was composed for; a platform that knows the
 *     reader's present zone may show it in that one. Null for any other text.
 */
public record Span(String text, Emphasis emphasis, @Nullable Instant at) {

    /** How a run is set. */
    public enum Emphasis {
        PLAIN,
        STRONG,
        ITALIC
    }

    public Span(String text, Emphasis emphasis) {
        this(text, emphasis, null);
    }

    public static Span plain(String text) {
        return new Span(text, Emphasis.PLAIN);
    }

    public static Span strong(String text) {
        return new Span(text, Emphasis.STRONG);
    }

    public static Span italic(String text) {
        return new Span(text, Emphasis.ITALIC);
    }

    /** A moment, as the person it is meant for would say it. */
    public static Span moment(String text, Instant at) {
        return new Span(text, Emphasis.PLAIN, at);
    }

    /** The same in bold. */
    public Span strong() {
        return new Span(text, Emphasis.STRONG, at);
    }

    /**
     * A sentence that names a moment, in its parts.
     *
     * @param moment as it stands in the sentence; where it does not, the sentence is one part
     */
    public static List<Span> around(String sentence, String moment, Instant at) {
        int from = sentence.lastIndexOf(moment);
        if (from < 0) {
            return List.of(plain(sentence));
        }
        List<Span> parts = new ArrayList<>();
        addText(parts, sentence.substring(0, from));
        parts.add(moment(moment, at));
        addText(parts, sentence.substring(from + moment.length()));
        return List.copyOf(parts);
    }

    private static void addText(List<Span> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(plain(text));
        }
    }
}
