package io.visavis.core.checkin.prompt;

import java.util.List;

/**
 * A prompt in one language: a title, then what happened, so what does it mean, now what will be done.
 * The three steps follow the reflection cycle of Borton (1970), taken up by Driscoll.
 *
 * @param title at most {@value #MAX_TITLE} characters as people count them (code points)
 * @param what asks for the situation, at most {@value #MAX_STEP} characters
 * @param soWhat asks for its meaning, same bound
 * @param nowWhat asks for the next step, same bound
 */
public record Wording(String title, String what, String soWhat, String nowWhat) {
    public static final int MAX_TITLE = 60;
    public static final int MAX_STEP = 180;

    /** @throws IllegalArgumentException if a part is blank or too long */
    public Wording {
        require("title", title, MAX_TITLE);
        require("what", what, MAX_STEP);
        require("so_what", soWhat, MAX_STEP);
        require("now_what", nowWhat, MAX_STEP);
    }

    /** What, so what, now what: in the order in which they are asked. */
    public List<String> steps() {
        return List.of(what, soWhat, nowWhat);
    }

    /** The title, then the steps. */
    public List<String> parts() {
        return List.of(title, what, soWhat, nowWhat);
    }

    private static void require(String part, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + part + "' is empty; give it a text");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new IllegalArgumentException("'" + part + "' has " + length + " characters; keep it to " + longest);
        }
    }
}
