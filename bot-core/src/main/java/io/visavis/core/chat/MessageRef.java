package io.visavis.core.chat;

/**
 * A message that stands in a chat.
 *
 * @param conversation as in {@link Account#conversation()}
 * @param id the platform's id of the message: Slack's {@code ts}, Teams' activity id
 */
public record MessageRef(String conversation, String id) {

    /** Not a message but the person's home: a button there was pressed, or a form that was opened there was sent. */
    public static final MessageRef HOME = new MessageRef("", "home");
}
