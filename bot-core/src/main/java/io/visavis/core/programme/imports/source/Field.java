package io.visavis.core.programme.imports.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single value as it stands in a file, before anyone asked what it means.
 *
 * @param text without surrounding blanks, visible or not; null when nothing stands there
 * @param reported true when a problem already says why it cannot be read
 */
public record Field(Place place, @Nullable String text, boolean reported) {
    /** Also the no-break spaces and the marks of no width that come along when text is copied from a page or a mail. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\h\u200B\uFEFF]+|[\\s\\h\u200B\uFEFF]+$");

    static Field of(Place place, @Nullable String text) {
        String stripped = text == null ? "" : AROUND.matcher(text).replaceAll("");
        return new Field(place, stripped.isEmpty() ? null : stripped, false);
    }

    static Field unreadable(Place place) {
        return new Field(place, null, true);
    }

    public boolean isBlank() {
        return text == null && !reported;
    }

    /** This one, or the text given where nothing stands here. */
    public Field or(String otherwise) {
        return isBlank() ? new Field(place, otherwise, false) : this;
    }
}
