package io.visavis.core.programme.imports.source;

import java.util.OptionalInt;

/** The characters that have no business in a line of text. */
final class Characters {
    private Characters() {}

    /** Control characters, line separators, and those that override the reading direction. */
    static boolean isHidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= 0x2028 && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    static OptionalInt firstHidden(String text) {
        return text.codePoints().filter(Characters::isHidden).findFirst();
    }
}
