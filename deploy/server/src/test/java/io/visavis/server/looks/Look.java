package io.visavis.server.looks;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person sees at one moment: messages in a row, a form or their home.
 *
 * @param name of the case, the same on both platforms and in both languages
 * @param aloud what a screen reader is told of messages; blank for forms and homes, which are read as they stand
 * @param whole what people wrote, of which nothing may be lost
 */
record Look(String name, List<Line> lines, String aloud, List<String> whole) {

    /** The same with something else in the place of what differs each time. */
    Look without(Pattern differing, String constant) {
        UnaryOperator<String> replaced = text -> differing.matcher(text).replaceAll(Matcher.quoteReplacement(constant));
        List<Line> same = lines.stream()
                .map(line -> new Line(
                        line.kind(), line.margin(), replaced.apply(line.words()), replaced.apply(line.dressed())))
                .toList();
        return new Look(name, same, replaced.apply(aloud), whole);
    }

    /** All that is said, line by line, also what is folded away. */
    List<String> words() {
        return lines.stream().filter(Line::speaks).map(Line::words).toList();
    }

    /** The same as one text with single spaces between the words. */
    String said() {
        return String.join(" ", words()).replaceAll("[\\s\u2002]+", " ").strip();
    }

    /** Without the one button that not every platform has, and without what stands in charts. */
    List<Line> of(Line.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    String reviewed() {
        return lines.stream()
                .filter(line -> line.kind() != Line.Kind.HIDDEN)
                .map(Line::reviewed)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    String reviewedAloud() {
        return aloud.lines()
                .map(Line::abridged)
                .map(Line::visible)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
