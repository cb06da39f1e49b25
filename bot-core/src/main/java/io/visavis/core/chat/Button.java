package io.visavis.core.chat;

/**
 * A button.
 *
 * @param label best below 75 characters: more is written out beside the button where a platform shows no more
 * @param action what it asks for, such as {@code checkin.answer}; letters, digits, dots and underscores
 * @param value what it asks it of, such as a check-in's id
 * @param opensForm whether pressing it is answered with {@link Reply.OpenForm}; Teams must know beforehand
 * @param style how it stands out
 */
public record Button(String label, String action, String value, boolean opensForm, Style style) {

    /** How a button stands out among its neighbours. */
    public enum Style {
        NORMAL,
        PRIMARY
    }

    /** A button that is answered with a message. */
    public static Button acting(String label, String action, String value) {
        return new Button(label, action, value, false, Style.NORMAL);
    }

    /** A button that is answered with a form. */
    public static Button opening(String label, String action, String value) {
        return new Button(label, action, value, true, Style.NORMAL);
    }

    public Button primary() {
        return new Button(label, action, value, opensForm, Style.PRIMARY);
    }
}
