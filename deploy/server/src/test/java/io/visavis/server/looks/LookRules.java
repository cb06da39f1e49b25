package io.visavis.server.looks;

import io.visavis.core.words.FrenchSpaces;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What holds for everything that people see, whatever it says. Each rule names what breaks it; none is good. */
final class LookRules {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2068\u2069]*\u2069");
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}]");
    private static final Pattern LEFT_TO_RIGHT = Pattern.compile("[\\p{IsLatin}]");

    private LookRules() {}

    /** What people wrote and cannot be found, though it may run over several messages. */
    static List<String> lost(Look look) {
        String all = tight(String.join("", look.words()));
        return look.whole().stream().filter(text -> !all.contains(tight(text))).toList();
    }

    private static String tight(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Words and figures that are seen and not told to a screen reader. Buttons it reads out by itself. */
    static Set<String> unheard(Look look) {
        Set<String> missing = new LinkedHashSet<>();
        look.lines().stream()
                .filter(line -> line.speaks() && line.kind() != Line.Kind.BUTTONS)
                .forEach(line -> missing.addAll(words(line.words())));
        missing.removeAll(words(look.aloud()));
        return missing;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Lines of the product's own in which French lacks its non-breaking space. */
    static List<String> illSet(Look look) {
        return own(look).stream()
                .flatMap(line -> FrenchSpaces.wrongIn(line).stream())
                .toList();
    }

    /** Lines in which a name that runs the other way would draw its neighbours with it. */
    static List<String> leaking(Look look) {
        return own(look).stream().filter(LookRules::leaks).toList();
    }

    static boolean leaks(String line) {
        String outside = line;
        while (ISOLATED.matcher(outside).find()) {
            outside = ISOLATED.matcher(outside).replaceAll("");
        }
        boolean unbalanced = outside.contains("\u2068") || outside.contains("\u2069");
        boolean mixed = RIGHT_TO_LEFT.matcher(outside).find()
                && LEFT_TO_RIGHT.matcher(line).find();
        return unbalanced || mixed;
    }

    /** What is seen and heard, without what people wrote, which keeps their own ways. */
    private static List<String> own(Look look) {
        List<String> lines = look.lines().stream()
                .filter(line -> !line.margin().equals("> ") && !line.margin().equals("  = "))
                .map(Line::words)
                .collect(Collectors.toList());
        Set<String> written = look.lines().stream()
                .filter(line -> line.margin().equals("> "))
                .map(line -> line.words().strip())
                .collect(Collectors.toSet());
        look.aloud().lines().filter(line -> !written.contains(line.strip())).forEach(lines::add);
        return lines;
    }
}
