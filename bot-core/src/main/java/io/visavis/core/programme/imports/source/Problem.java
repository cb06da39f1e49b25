package io.visavis.core.programme.imports.source;

import java.util.Optional;

/**
 * Something in a file that must be put right before it can be imported.
 *
 * @param what is wrong, naming the value found
 * @param expected instead
 * @param suggestion the nearest value that would do, if one is near
 */
public record Problem(Place place, String what, String expected, Optional<String> suggestion) {
    private static final int SHOWN = 60;

    /**
     * A value as messages show it: in quotes, shortened, and with everything that could steer a terminal or
     * turn the reading direction spelled out.
     */
    public static String shown(String value) {
        StringBuilder shown = new StringBuilder("\"");
        value.codePoints().limit(SHOWN).forEach(c -> append(shown, c));
        return shown.append(value.codePointCount(0, value.length()) > SHOWN ? "…\"" : "\"")
                .toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (codePoint == '\n') {
            shown.append("\\n");
        } else if (Characters.isHidden(codePoint)) {
            shown.append("\\u%04X".formatted(codePoint));
        } else {
            shown.appendCodePoint(codePoint);
        }
    }

    /** One line, such as {@code participants.csv:7: zone: "X" is not a time zone; expected an IANA name}. */
    @Override
    public String toString() {
        String hint = suggestion.map(s -> " (did you mean " + s + "?)").orElse("");
        return place + ": " + what + "; expected " + expected + hint;
    }
}
