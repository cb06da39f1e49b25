package io.visavis.server.looks;

import io.visavis.core.chat.Cut;

/**
 * A line of what a person sees.
 *
 * @param margin what the reviewed files put before it, such as {@code > } before a quotation
 * @param words what it says, without dress
 * @param dressed the same with what makes it stand out
 */
record Line(Kind kind, String margin, String words, String dressed) {
    private static final int IN_FULL = 320;
    private static final int END = 120;

    /** What a line is. */
    enum Kind {
        TITLE,
        TEXT,
        CHART,
        BUTTONS,
        FIELD,
        /** Closes a form; on Teams the client's own cross does. */
        CLOSE,
        /** Marks where a part ends. */
        MARK,
        /** The beginning of a text that stands whole behind a button, and that button. */
        FOLD,
        /** Behind such a button. */
        HIDDEN
    }

    static Line text(String margin, String words) {
        return new Line(Kind.TEXT, margin, words, words);
    }

    static Line of(Kind kind, String margin, String words) {
        return new Line(kind, margin, words, words);
    }

    /** Whether its words are a part of what is said; what folds and marks is the platform's own. */
    boolean speaks() {
        return kind != Kind.CLOSE && kind != Kind.MARK && kind != Kind.FOLD;
    }

    /** As the reviewed files hold it: what the eye would miss is shown, and the middle of a long text is left out. */
    String reviewed() {
        return (margin + visible(abridged(dressed))).stripTrailing();
    }

    static String visible(String text) {
        return text.replace("\u00a0", "⍽")
                .replace("\u202f", "⎵")
                .replace("\u2068", "⟦")
                .replace("\u2069", "⟧");
    }

    static String abridged(String text) {
        if (text.length() <= IN_FULL) {
            return text;
        }
        int head = Cut.wholeCharacters(text, END);
        int tail = Cut.wholeCharacters(text, text.length() - END);
        return text.substring(0, head) + " ⟨" + (tail - head) + " more⟩ " + text.substring(tail);
    }
}
