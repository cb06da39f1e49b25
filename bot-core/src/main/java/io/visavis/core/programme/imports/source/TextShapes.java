package io.visavis.core.programme.imports.source;

import io.visavis.core.programme.imports.source.Shape.Unfit;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of text in a programme's files. Lengths are in characters as people count them (code points). */
public final class TextShapes {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    // What spreadsheets take for the beginning of a formula, the wide forms included
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern CODE_FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    // Starts with a letter, digit or underscore, so that no spreadsheet takes it for a formula.
    private static final Pattern EMAIL_FORM = Pattern.compile("[a-z0-9_][a-z0-9_'+&%-]*(\\.[a-z0-9_'+&%-]+)*"
            + "@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    /** Read in lower case. */
    public static final Shape<String> CODE =
            new Shape<>("a code of at most 40 letters, digits and hyphens, such as vega-2027", TextShapes::code);

    /** Read in lower case; ASCII only, as the chat platforms have them. */
    public static final Shape<String> EMAIL =
            new Shape<>("an e-mail address such as claire.martin@vega.example", TextShapes::email);

    /** What something or someone is called, at most 120 characters. */
    public static final Shape<String> NAME =
            new Shape<>("a name on one line, at most " + LONGEST_NAME + " characters", TextShapes::name);

    /** Two-letter codes, joined by a plus sign; read in lower case. */
    public static final Shape<Set<String>> LANGUAGES =
            new Shape<>("two-letter language codes joined by +, such as en+fr", TextShapes::languages);

    /** Codes, joined by a plus sign; read in lower case. */
    public static final Shape<Set<String>> CODES =
            new Shape<>("codes joined by +, such as deciding+delegating", text -> joined(text, TextShapes::code));

    private TextShapes() {}

    /** Free text on one line. */
    public static Shape<String> line(int longest) {
        return new Shape<>("one line of at most " + longest + " characters", text -> line(text, longest));
    }

    /** A whole number, both bounds included. */
    public static Shape<Integer> number(int least, int most) {
        return new Shape<>("a whole number from " + least + " to " + most, text -> number(text, least, most));
    }

    /** One of a few words; case does not matter. */
    public static <T> Shape<T> choice(Map<String, T> choices) {
        return new Shape<>("one of " + String.join(", ", choices.keySet()), text -> choose(text, choices));
    }

    /** One or several of a few words, joined by a plus sign. */
    public static <T> Shape<Set<T>> choices(Map<String, T> choices) {
        String words = String.join(", ", choices.keySet());
        return new Shape<>(
                "one or several of " + words + ", joined by +", text -> joined(text, word -> choose(word, choices)));
    }

    /** The code of a region whose public holidays are known; read in upper case. */
    public static Shape<String> region(Predicate<String> known) {
        return new Shape<>("a country or subdivision such as FR, GB-ENG or CA-QC", text -> {
            String region = text.toUpperCase(Locale.ROOT);
            if (!known.test(region)) {
                throw new Unfit(text, "is not a region whose public holidays are known");
            }
            return region;
        });
    }

    private static <T> Set<T> joined(String text, Shape.Reader<T> each) throws Unfit {
        Set<T> all = new LinkedHashSet<>();
        for (String word : text.split("\\+", -1)) {
            if (!all.add(each.read(word.strip()))) {
                throw new Unfit(text, "names " + word.strip() + " twice");
            }
        }
        return all;
    }

    private static Set<String> languages(String text) throws Unfit {
        Set<String> known = Set.of(Locale.getISOLanguages());
        return joined(text.toLowerCase(Locale.ROOT), word -> {
            if (!known.contains(word)) {
                throw new Unfit(word, "is no language's code");
            }
            return word;
        });
    }

    private static String code(String text) throws Unfit {
        String code = text.toLowerCase(Locale.ROOT);
        if (!CODE_FORM.matcher(code).matches()) {
            throw new Unfit(text, "is not a code");
        }
        return code;
    }

    private static String email(String text) throws Unfit {
        String email = text.toLowerCase(Locale.ROOT);
        // The length first: it bounds the work of matching
        if (email.length() > LONGEST_EMAIL || !EMAIL_FORM.matcher(email).matches()) {
            throw new Unfit(text, "is not an e-mail address");
        }
        return email;
    }

    private static String name(String text) throws Unfit {
        if (FORMULA.indexOf(text.charAt(0)) >= 0) {
            throw new Unfit(text, "starts with " + text.charAt(0) + ", which a spreadsheet takes for a formula");
        }
        return line(text, LONGEST_NAME);
    }

    private static String line(String text, int longest) throws Unfit {
        OptionalInt hidden = Characters.firstHidden(text);
        if (hidden.isPresent()) {
            throw new Unfit(text, "holds the hidden character U+%04X".formatted(hidden.getAsInt()));
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new Unfit(text, "is " + length + " characters long");
        }
        return text;
    }

    private static int number(String text, int least, int most) throws Unfit {
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new Unfit(text, "is not a whole number");
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new Unfit(text, number < least ? "is too small" : "is too large");
        }
        return number;
    }

    private static <T> T choose(String text, Map<String, T> choices) throws Unfit {
        T chosen = choices.get(text.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw new Unfit(text, "is not known here", choices.keySet());
        }
        return chosen;
    }
}
