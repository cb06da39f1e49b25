package io.visavis.core.chat;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/**
 * Where a text may be parted: after a paragraph, a line, a sentence or a word where one ends in its second half,
 * and never within what a reader takes for one character, such as a flag or a family of emoji.
 */
public final class Cut {
    private static final List<String> ENDS = List.of("\n\n", "\n", ". ", "! ", "? ", " ");

    private Cut() {}

    /**
     * The best place within the first {@code max} characters.
     *
     * @param max from 2 on, and less than the text has
     * @return from 1 to {@code max}, in UTF-16 units
     */
    public static int at(String text, int max) {
        for (String end : ENDS) {
            int found = text.lastIndexOf(end, max - end.length()) + end.length();
            if (found > max / 2 && wholeCharacters(text, found) == found) {
                return found;
            }
        }
        int whole = wholeCharacters(text, max);
        return whole > 0 ? whole : text.offsetByCodePoints(0, Math.max(1, text.codePointCount(0, max) - 1));
    }

    /** At most {@code max} characters; a longer text ends in an ellipsis, for places that show a beginning only. */
    public static String shortened(String text, int max) {
        return text.length() <= max ? text : text.substring(0, wholeCharacters(text, max - 1)) + "…";
    }

    /** The largest index up to {@code index} that parts no character; 0 where the first one is longer. */
    public static int wholeCharacters(String text, int index) {
        if (index >= text.length()) {
            return text.length();
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(index) ? index : Math.max(0, characters.preceding(index));
    }
}
