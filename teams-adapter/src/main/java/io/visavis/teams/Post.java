package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Message;

/**
 * What stands in the conversation as one message.
 *
 * @param words what a notification says of it
 */
record Post(ObjectNode card, String words) {

    /** Says that something is done, without a word of any language. */
    static final Post DONE = of(Message.of("✓"), Dialogs.KNOWN);

    static Post of(Message message, Dialogs dialogs) {
        return new Post(dialogs.in(MessageCard.of(message)), message.plainText());
    }
}
