package io.visavis.core.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** French sets a space before {@code : ; ! ? %} and within {@code « »} at which no line is broken. */
public final class FrenchSpaces {
    /** In a pattern, only ICU's skeletons have a space before a colon: {@code {n, number, ::percent}}. */
    private static final Pattern BREAKING_SPACE = Pattern.compile("(?<!,) [:;!?%»]|« ");

    /** A mark that ends a word with no space before it at all. */
    private static final Pattern NO_SPACE =
            Pattern.compile("[\\p{L}\\p{N})}»][:;!?](?=\\s|$)|[^\\s\u00a0\u202f]»|«[^\\s\u00a0\u202f]");

    private FrenchSpaces() {}

    /** Each place in a text, or in a pattern for one, that is set wrongly. */
    public static List<String> wrongIn(String text) {
        return Stream.of(BREAKING_SPACE, NO_SPACE)
                .flatMap(wrong -> wrong.matcher(text).results().map(found -> around(text, found)))
                .toList();
    }

    private static String around(String text, MatchResult found) {
        return text.substring(Math.max(0, found.start() - 20), Math.min(text.length(), found.end() + 5));
    }
}
