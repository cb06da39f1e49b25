package io.visavis.core.chat;

import java.net.URI;

/**
 * A button.
 *
 * @param label best below 75 characters: more is written out beside the button where a platform shows no more
 * @param action what it asks for, such as {@code checkin.answer}; letters, digits, dots and underscores
 * @param value what it asks it of, such as a check-in's id; the address that a {@link #isLink() link} leads to
 * @param opensForm whether pressing it is answered with {@link Reply.OpenForm}; Teams must know beforehand
 * @param style how it stands out
 */
public record Button(String label, String action, String value, boolean opensForm, Style style) {

    /** The action of a button that leads out of the chat: it asks the bot for nothing, and is nobody's act. */
    public static final String LINK = "link";

    private static final int LONGEST_LINK = 2_000;

    /** @throws IllegalArgumentException when a link leads anywhere but into the web; it is not in the message */
    public Button {
        if (action.equals(LINK) && !leadsIntoTheWeb(value)) {
            throw new IllegalArgumentException("a button links to http or https alone");
        }
    }

    private static boolean leadsIntoTheWeb(String link) {
        try {
            URI address = URI.create(link);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && link.length() <= LONGEST_LINK;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

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

    /**
     * A button that opens an address of the web. The plain text of a message does not tell it: such an address may be a
     * secret, and plain text stands on locked screens.
     *
     * @throws IllegalArgumentException when it is none, or longer than 2,000 characters
     */
    public static Button linking(String label, URI address) {
        return new Button(label, LINK, address.toString(), false, Style.NORMAL);
    }

    /** Whether it leads out of the chat; its value is the address then. */
    public boolean isLink() {
        return action.equals(LINK);
    }

    public Button primary() {
        return new Button(label, action, value, opensForm, Style.PRIMARY);
    }
}
